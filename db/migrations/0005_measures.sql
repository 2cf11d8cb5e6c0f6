CREATE TYPE "public"."promise_fate" AS ENUM('kept', 'broken', 'contradicted', 'withdrawn', 'unknown');--> statement-breakpoint
CREATE TYPE "public"."sla_state" AS ENUM('met', 'missed', 'running', 'none');--> statement-breakpoint
ALTER TYPE "public"."record_type" ADD VALUE 'promise' BEFORE 'identity';--> statement-breakpoint
CREATE TABLE "promises" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "promises_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"interaction_id" bigint NOT NULL,
	"what" text NOT NULL,
	"by" text,
	"made_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone,
	"fate" "promise_fate" DEFAULT 'unknown' NOT NULL,
	"settled_at" timestamp with time zone,
	"evidence" text
);
--> statement-breakpoint
CREATE TABLE "contact_units" (
	"id" bigint PRIMARY KEY NOT NULL,
	"customer_id" bigint NOT NULL,
	"journey_id" bigint,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"intent_id" integer,
	"first_channel" "channel" NOT NULL,
	"leg_count" smallint NOT NULL,
	"channels" "channel"[] NOT NULL,
	"team_ids" integer[] NOT NULL,
	"agent_ids" integer[] NOT NULL,
	"agent_kinds" "agent_kind"[] NOT NULL,
	"source_ids" smallint[] NOT NULL,
	"models" text[] NOT NULL,
	"knowledge_versions" text[] NOT NULL,
	"channel_path" text NOT NULL,
	"outcome" "outcome" NOT NULL,
	"confirmed" boolean NOT NULL,
	"handed_off" boolean NOT NULL,
	"previous_same_at" timestamp with time zone,
	"next_same_at" timestamp with time zone,
	"next_same_channel" "channel",
	"next_any_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "csat_models" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "csat_models_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"origin" text NOT NULL,
	"trained_at" timestamp with time zone NOT NULL,
	"answers" integer NOT NULL,
	"folds" smallint NOT NULL,
	"area_under_curve" double precision,
	"calibration" jsonb NOT NULL,
	"weights" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "csat_predictions" (
	"interaction_id" bigint PRIMARY KEY NOT NULL,
	"model_id" integer NOT NULL,
	"satisfied" real,
	"score" real
);
--> statement-breakpoint
ALTER TABLE "interactions" ADD COLUMN "outcome_source" text;--> statement-breakpoint
ALTER TABLE "interactions" ADD COLUMN "sla" "sla_state" DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "journeys" ADD COLUMN "models" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "journeys" ADD COLUMN "knowledge_versions" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "journeys" ADD COLUMN "known_count" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "journeys" ADD COLUMN "resolved_count" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "journeys" ADD COLUMN "last_outcome" "outcome" DEFAULT 'unknown' NOT NULL;--> statement-breakpoint
ALTER TABLE "journeys" ADD COLUMN "sla" "sla_state" DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_interaction_id_interactions_id_fk" FOREIGN KEY ("interaction_id") REFERENCES "public"."interactions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csat_predictions" ADD CONSTRAINT "csat_predictions_interaction_id_interactions_id_fk" FOREIGN KEY ("interaction_id") REFERENCES "public"."interactions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csat_predictions" ADD CONSTRAINT "csat_predictions_model_id_csat_models_id_fk" FOREIGN KEY ("model_id") REFERENCES "public"."csat_models"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "promises_interaction" ON "promises" USING btree ("interaction_id");--> statement-breakpoint
CREATE INDEX "promises_due" ON "promises" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "contact_units_ended" ON "contact_units" USING btree ("ended_at");--> statement-breakpoint
CREATE INDEX "contact_units_started" ON "contact_units" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "contact_units_customer" ON "contact_units" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "survey_responses_nps" ON "survey_responses" USING btree ("customer_id","responded_at") WHERE kind = 'nps';
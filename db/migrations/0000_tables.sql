CREATE TYPE "public"."agent_kind" AS ENUM('human', 'ai');--> statement-breakpoint
CREATE TYPE "public"."channel" AS ENUM('voice', 'chat', 'email', 'sms', 'messaging', 'social', 'in_app', 'video', 'web_form', 'task', 'other');--> statement-breakpoint
CREATE TYPE "public"."direction" AS ENUM('inbound', 'outbound', 'internal', 'unknown');--> statement-breakpoint
CREATE TYPE "public"."handoff_fate" AS ENUM('kept', 'lost', 'never_connected', 'unknown');--> statement-breakpoint
CREATE TYPE "public"."journey_outcome" AS ENUM('resolved', 'lost_in_handoff', 'voiced', 'silent', 'unresolved', 'unknown');--> statement-breakpoint
CREATE TYPE "public"."message_role" AS ENUM('customer', 'ai_agent', 'human_agent', 'system', 'case_note');--> statement-breakpoint
CREATE TYPE "public"."outcome" AS ENUM('resolved', 'handed_off', 'customer_left', 'unresolved', 'unknown');--> statement-breakpoint
CREATE TYPE "public"."record_type" AS ENUM('interaction', 'message', 'survey', 'evaluation', 'handoff', 'identity', 'delete');--> statement-breakpoint
CREATE TYPE "public"."role" AS ENUM('administrator', 'leader', 'supervisor', 'qa');--> statement-breakpoint
CREATE TYPE "public"."status" AS ENUM('open', 'pending', 'closed');--> statement-breakpoint
CREATE TYPE "public"."survey_kind" AS ENUM('csat', 'ces', 'nps', 'thumbs', 'other');--> statement-breakpoint
CREATE TYPE "public"."survey_status" AS ENUM('offered', 'responded', 'skipped', 'expired');--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "api_keys_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"scope" text NOT NULL,
	"prefix" text NOT NULL,
	"key_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_keys_key_hash_unique" UNIQUE("key_hash")
);
--> statement-breakpoint
CREATE TABLE "live_sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setup_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "user_teams" (
	"user_id" integer NOT NULL,
	"team_id" integer NOT NULL,
	CONSTRAINT "user_teams_user_id_team_id_pk" PRIMARY KEY("user_id","team_id")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "users_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"role" "role" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "evaluations" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "evaluations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"interaction_id" bigint NOT NULL,
	"name" text NOT NULL,
	"score" double precision,
	"label" text,
	"passed" boolean,
	"scale_min" double precision,
	"scale_max" double precision,
	"explanation" text,
	"kind" text,
	"evaluator" text,
	"evaluator_version" text,
	"target" text,
	"at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "interactions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "interactions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"source_id" smallint NOT NULL,
	"external_id" text NOT NULL,
	"version" timestamp with time zone NOT NULL,
	"import_id" integer NOT NULL,
	"identity_id" bigint,
	"customer_id" bigint,
	"journey_id" bigint,
	"case_key" text,
	"channel" "channel" NOT NULL,
	"channel_raw" text,
	"direction" "direction" NOT NULL,
	"status" "status" NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"intent_id" integer,
	"team_id" integer,
	"agent_id" integer,
	"agent_kind" "agent_kind",
	"model" text,
	"knowledge_version" text,
	"outcome" "outcome" NOT NULL,
	"partially_resolved" boolean DEFAULT false NOT NULL,
	"end_reason" text,
	"queue_ms" integer,
	"talk_ms" integer,
	"hold_ms" integer,
	"after_contact_ms" integer,
	"handle_ms" integer,
	"context_read" boolean,
	"survey_offered" boolean DEFAULT false NOT NULL,
	"csat_score" double precision,
	"csat_scale" text,
	"ces_score" double precision,
	"ces_scale" text,
	"custom" jsonb,
	CONSTRAINT "interactions_source_external_id" UNIQUE("source_id","external_id")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"interaction_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"at" timestamp with time zone,
	"role" "message_role" NOT NULL,
	"author" text,
	"text" text NOT NULL,
	"redacted" boolean DEFAULT false NOT NULL,
	"sentiment" double precision,
	CONSTRAINT "messages_interaction_id_position_pk" PRIMARY KEY("interaction_id","position")
);
--> statement-breakpoint
CREATE TABLE "reported_handoffs" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reported_handoffs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"from_interaction_id" bigint NOT NULL,
	"to_external_id" text,
	"to_channel" "channel",
	"to_agent_kind" "agent_kind",
	"requested_at" timestamp with time zone,
	"connected" boolean,
	"context_read" boolean,
	"evidence" text,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "survey_responses" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "survey_responses_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"interaction_id" bigint,
	"record_id" bigint,
	"customer_id" bigint,
	"kind" "survey_kind" NOT NULL,
	"status" "survey_status" NOT NULL,
	"score" double precision,
	"scale_min" double precision,
	"scale_max" double precision,
	"higher_is_better" boolean DEFAULT true NOT NULL,
	"label" text,
	"comment" text,
	"subject" text,
	"offered_at" timestamp with time zone,
	"responded_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "change_marks" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "change_marks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"title" text NOT NULL,
	"detail" text DEFAULT '' NOT NULL,
	CONSTRAINT "change_marks_title_unique" UNIQUE("title")
);
--> statement-breakpoint
CREATE TABLE "handoffs" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "handoffs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"customer_id" bigint,
	"journey_id" bigint,
	"from_interaction_id" bigint NOT NULL,
	"to_interaction_id" bigint,
	"requested_at" timestamp with time zone NOT NULL,
	"from_channel" "channel" NOT NULL,
	"to_channel" "channel",
	"from_agent_kind" "agent_kind",
	"to_agent_kind" "agent_kind",
	"from_team_id" integer,
	"to_team_id" integer,
	"from_agent_id" integer,
	"to_agent_id" integer,
	"intent_id" integer,
	"source_id" smallint NOT NULL,
	"connected" boolean,
	"context_read" boolean,
	"inferred" boolean NOT NULL,
	"fate" "handoff_fate" NOT NULL,
	"seconds_to_connect" integer,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "journeys" (
	"id" bigint PRIMARY KEY NOT NULL,
	"customer_id" bigint NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"matures_at" timestamp with time zone NOT NULL,
	"last_contact_at" timestamp with time zone NOT NULL,
	"interaction_count" smallint NOT NULL,
	"contact_count" smallint NOT NULL,
	"handoff_count" smallint NOT NULL,
	"lost_handoff_count" smallint NOT NULL,
	"channels" "channel"[] NOT NULL,
	"channel_count" smallint NOT NULL,
	"channel_path" text NOT NULL,
	"intent_ids" integer[] NOT NULL,
	"team_ids" integer[] NOT NULL,
	"agent_ids" integer[] NOT NULL,
	"agent_kinds" "agent_kind"[] NOT NULL,
	"source_ids" smallint[] NOT NULL,
	"resolved" boolean,
	"outcome" "journey_outcome" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agents" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "agents_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"source_id" smallint NOT NULL,
	"external_id" text NOT NULL,
	"name" text NOT NULL,
	"kind" "agent_kind",
	CONSTRAINT "agents_source_external_id" UNIQUE("source_id","external_id")
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "customers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "identities_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"customer_id" bigint NOT NULL,
	CONSTRAINT "identities_kind_value" UNIQUE("kind","value")
);
--> statement-breakpoint
CREATE TABLE "intents" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "intents_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"path" text NOT NULL,
	CONSTRAINT "intents_path_unique" UNIQUE("path")
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "teams_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	CONSTRAINT "teams_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "imports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"source_id" smallint,
	"name" text NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	"new_count" integer DEFAULT 0 NOT NULL,
	"updated_count" integer DEFAULT 0 NOT NULL,
	"unchanged_count" integer DEFAULT 0 NOT NULL,
	"rejected_count" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "records" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "records_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"source_id" smallint NOT NULL,
	"record_type" "record_type" NOT NULL,
	"external_id" text NOT NULL,
	"interaction_external_id" text,
	"version" timestamp with time zone NOT NULL,
	"import_id" integer NOT NULL,
	"content_hash" uuid NOT NULL,
	"content" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" smallint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sources_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 32767 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sources_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
ALTER TABLE "live_sessions" ADD CONSTRAINT "live_sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_teams" ADD CONSTRAINT "user_teams_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_teams" ADD CONSTRAINT "user_teams_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluations" ADD CONSTRAINT "evaluations_interaction_id_interactions_id_fk" FOREIGN KEY ("interaction_id") REFERENCES "public"."interactions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_identity_id_identities_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_intent_id_intents_id_fk" FOREIGN KEY ("intent_id") REFERENCES "public"."intents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_interaction_id_interactions_id_fk" FOREIGN KEY ("interaction_id") REFERENCES "public"."interactions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reported_handoffs" ADD CONSTRAINT "reported_handoffs_from_interaction_id_interactions_id_fk" FOREIGN KEY ("from_interaction_id") REFERENCES "public"."interactions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_responses" ADD CONSTRAINT "survey_responses_interaction_id_interactions_id_fk" FOREIGN KEY ("interaction_id") REFERENCES "public"."interactions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evaluations_interaction" ON "evaluations" USING btree ("interaction_id");--> statement-breakpoint
CREATE INDEX "interactions_customer" ON "interactions" USING btree ("customer_id","started_at");--> statement-breakpoint
CREATE INDEX "interactions_journey" ON "interactions" USING btree ("journey_id");--> statement-breakpoint
CREATE INDEX "interactions_started" ON "interactions" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "interactions_unlinked" ON "interactions" USING btree ("started_at") WHERE customer_id is null and direction = 'inbound';--> statement-breakpoint
CREATE INDEX "interactions_ended" ON "interactions" USING btree (coalesce("ended_at", "started_at"));--> statement-breakpoint
CREATE INDEX "reported_handoffs_from" ON "reported_handoffs" USING btree ("from_interaction_id");--> statement-breakpoint
CREATE INDEX "survey_responses_interaction" ON "survey_responses" USING btree ("interaction_id");--> statement-breakpoint
CREATE INDEX "survey_responses_record" ON "survey_responses" USING btree ("record_id");--> statement-breakpoint
CREATE INDEX "survey_responses_customer" ON "survey_responses" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "handoffs_requested" ON "handoffs" USING btree ("requested_at");--> statement-breakpoint
CREATE INDEX "handoffs_journey" ON "handoffs" USING btree ("journey_id");--> statement-breakpoint
CREATE INDEX "handoffs_customer" ON "handoffs" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "handoffs_from" ON "handoffs" USING btree ("from_interaction_id");--> statement-breakpoint
CREATE INDEX "journeys_opened" ON "journeys" USING btree ("opened_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "journeys_customer" ON "journeys" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "identities_customer" ON "identities" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "records_key" ON "records" USING btree ("source_id","external_id","record_type");--> statement-breakpoint
CREATE INDEX "records_parent" ON "records" USING btree ("source_id","interaction_external_id") WHERE interaction_external_id is not null;--> statement-breakpoint
CREATE INDEX "records_import" ON "records" USING btree ("import_id");
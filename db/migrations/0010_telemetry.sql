CREATE TABLE "open_contacts" (
	"source_id" smallint NOT NULL,
	"interaction" text NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	CONSTRAINT "open_contacts_source_id_interaction_pk" PRIMARY KEY("source_id","interaction")
);
--> statement-breakpoint
CREATE TABLE "span_arrivals" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "span_arrivals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"source_id" smallint NOT NULL,
	"trace_id" text,
	"interaction" text,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "span_contacts" (
	"source_id" smallint NOT NULL,
	"trace_id" text NOT NULL,
	"interaction" text NOT NULL,
	CONSTRAINT "span_contacts_source_id_trace_id_interaction_pk" PRIMARY KEY("source_id","trace_id","interaction")
);
--> statement-breakpoint
CREATE TABLE "span_conventions" (
	"source_id" smallint PRIMARY KEY NOT NULL,
	"overlay" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "span_scores" (
	"source_id" smallint NOT NULL,
	"id" text NOT NULL,
	"trace_id" text,
	"span_id" text,
	"interaction" text,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"content" jsonb NOT NULL,
	CONSTRAINT "span_scores_source_id_id_pk" PRIMARY KEY("source_id","id")
);
--> statement-breakpoint
CREATE TABLE "spans" (
	"source_id" smallint NOT NULL,
	"trace_id" text NOT NULL,
	"span_id" text NOT NULL,
	"parent_id" text,
	"name" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"content_hash" uuid NOT NULL,
	"content" jsonb NOT NULL,
	CONSTRAINT "spans_source_id_trace_id_span_id_pk" PRIMARY KEY("source_id","trace_id","span_id")
);
--> statement-breakpoint
CREATE INDEX "open_contacts_closing" ON "open_contacts" USING btree ("closes_at");--> statement-breakpoint
CREATE INDEX "span_arrivals_due" ON "span_arrivals" USING btree ("source_id","due_at");--> statement-breakpoint
CREATE INDEX "span_contacts_interaction" ON "span_contacts" USING btree ("source_id","interaction");--> statement-breakpoint
CREATE INDEX "span_scores_trace" ON "span_scores" USING btree ("source_id","trace_id") WHERE trace_id is not null;--> statement-breakpoint
CREATE INDEX "span_scores_interaction" ON "span_scores" USING btree ("source_id","interaction") WHERE interaction is not null;
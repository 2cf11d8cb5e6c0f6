CREATE TABLE "settled_contacts" (
	"source_id" smallint NOT NULL,
	"interaction" text NOT NULL,
	"settled_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "settled_contacts_source_id_interaction_pk" PRIMARY KEY("source_id","interaction")
);
--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "source" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "keeps_text" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "raw_days" integer DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "id_countries" text[];--> statement-breakpoint
ALTER TABLE "span_contacts" ADD COLUMN "news_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
CREATE INDEX "span_contacts_news" ON "span_contacts" USING btree ("source_id","news_at");--> statement-breakpoint
CREATE INDEX "spans_received" ON "spans" USING brin ("received_at");--> statement-breakpoint
UPDATE "sources" SET "keeps_text" = true WHERE "id" IN (
	SELECT "source_id" FROM "interactions" JOIN "messages" ON "interaction_id" = "interactions"."id"
	UNION SELECT "source_id" FROM "span_conventions" WHERE "overlay" -> 'keepsWords' = 'true');--> statement-breakpoint
UPDATE "span_conventions" SET "overlay" = "overlay" - 'keepsWords';

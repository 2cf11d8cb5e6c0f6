CREATE TABLE "roll_up_hours" (
	"family" text NOT NULL,
	"day" date NOT NULL,
	"hour" smallint NOT NULL,
	"settles_from" timestamp with time zone,
	"settles_to" timestamp with time zone,
	CONSTRAINT "roll_up_hours_family_day_hour_pk" PRIMARY KEY("family","day","hour")
);
--> statement-breakpoint
DROP INDEX "roll_ups_day";--> statement-breakpoint
-- Rows of other levels say nothing any more; days are summed up anew as they are folded, and read from facts until then.
TRUNCATE "roll_ups";--> statement-breakpoint
UPDATE "roll_up_days" SET "fingerprint" = '';--> statement-breakpoint
ALTER TABLE "roll_up_days" ADD COLUMN "hour_levels" smallint[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "roll_ups" ADD COLUMN "hour" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "roll_ups" ADD COLUMN "intent_path" text;--> statement-breakpoint
CREATE INDEX "roll_ups_span" ON "roll_ups" USING btree ("family","level","grain","day","hour","team");

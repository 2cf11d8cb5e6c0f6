-- Sums of days are made anew by the next fold, with those of their weeks and months; until then facts are read.
TRUNCATE "roll_ups";--> statement-breakpoint
UPDATE "roll_up_days" SET "fingerprint" = '';--> statement-breakpoint
DROP INDEX "roll_ups_day";--> statement-breakpoint
ALTER TABLE "roll_ups" ADD COLUMN "grain" text NOT NULL;--> statement-breakpoint
CREATE INDEX "roll_ups_day" ON "roll_ups" USING btree ("family","level","grain","day");

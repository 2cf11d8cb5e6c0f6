ALTER TABLE "roll_ups" ADD COLUMN "hour_of_day" text;--> statement-breakpoint
CREATE INDEX "interactions_intent" ON "interactions" USING btree ("intent_id",coalesce("ended_at", "started_at"));
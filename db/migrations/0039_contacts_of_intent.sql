DROP INDEX "interactions_intent";--> statement-breakpoint
CREATE INDEX "interactions_intent" ON "interactions" USING btree ("intent_id",coalesce("ended_at", "started_at"),"started_at");
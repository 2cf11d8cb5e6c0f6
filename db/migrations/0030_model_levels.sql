ALTER TABLE "roll_ups" ADD COLUMN "model" text;--> statement-breakpoint
ALTER TABLE "roll_ups" ADD COLUMN "knowledge_version" text;
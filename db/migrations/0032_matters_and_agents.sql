ALTER TABLE "roll_ups" ADD COLUMN "agent" integer;--> statement-breakpoint
ALTER TABLE "roll_ups" ADD COLUMN "matter" text;
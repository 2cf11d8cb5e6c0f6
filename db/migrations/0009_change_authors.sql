ALTER TABLE "change_marks" ADD COLUMN "user_id" integer;--> statement-breakpoint
ALTER TABLE "change_marks" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "change_marks" ADD CONSTRAINT "change_marks_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
CREATE TABLE "coaching_changes" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "coaching_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"session_id" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"user_id" integer,
	"what" text NOT NULL,
	"before" jsonb
);
--> statement-breakpoint
CREATE TABLE "coaching_sessions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "coaching_sessions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"agent_id" integer NOT NULL,
	"team_id" integer NOT NULL,
	"topic" text NOT NULL,
	"metric" text NOT NULL,
	"intent" text,
	"notes" text DEFAULT '' NOT NULL,
	"journey_ids" bigint[] DEFAULT '{}' NOT NULL,
	"planned_on" date NOT NULL,
	"held_on" date,
	"follow_up_on" date,
	"followed_up_on" date,
	"target_value" double precision,
	"target_due_on" date,
	"acknowledged_at" timestamp with time zone,
	"acknowledged_by" text,
	"acknowledged_words" text,
	"link_hash" text,
	"link_expires_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"made_by" integer,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "coaching_changes" ADD CONSTRAINT "coaching_changes_session_id_coaching_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."coaching_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coaching_changes" ADD CONSTRAINT "coaching_changes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coaching_sessions" ADD CONSTRAINT "coaching_sessions_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coaching_sessions" ADD CONSTRAINT "coaching_sessions_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coaching_sessions" ADD CONSTRAINT "coaching_sessions_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "coaching_changes_session" ON "coaching_changes" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "coaching_sessions_agent" ON "coaching_sessions" USING btree ("agent_id");--> statement-breakpoint
CREATE INDEX "coaching_sessions_team" ON "coaching_sessions" USING btree ("team_id");--> statement-breakpoint
CREATE UNIQUE INDEX "coaching_sessions_link" ON "coaching_sessions" USING btree ("link_hash");--> statement-breakpoint
CREATE INDEX "interactions_agent" ON "interactions" USING btree ("agent_id","started_at");--> statement-breakpoint
CREATE INDEX "handoffs_lost_to" ON "handoffs" USING btree ("to_interaction_id") WHERE fate = 'lost';
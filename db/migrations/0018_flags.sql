CREATE TABLE "flag_marks" (
	"contact_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"rule_id" integer,
	"severity" smallint NOT NULL,
	"reason" jsonb NOT NULL,
	"team_id" integer,
	"counts_from" timestamp with time zone NOT NULL,
	CONSTRAINT "flag_marks_contact_id_kind_pk" PRIMARY KEY("contact_id","kind")
);
--> statement-breakpoint
CREATE TABLE "flag_rules" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "flag_rules_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"is_on" boolean NOT NULL,
	"severity" smallint NOT NULL,
	"parameters" jsonb NOT NULL,
	"changed_by" integer,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "flag_rules_version" UNIQUE("kind","version")
);
--> statement-breakpoint
CREATE TABLE "flags" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "flags_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"journey_id" bigint NOT NULL,
	"customer_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"rule_id" integer,
	"severity" smallint NOT NULL,
	"reason" jsonb NOT NULL,
	"happened_at" timestamp with time zone NOT NULL,
	"counts_from" timestamp with time zone NOT NULL,
	"team_ids" integer[] NOT NULL,
	"channels" "channel"[] NOT NULL,
	"intent_ids" integer[] NOT NULL,
	"agent_kinds" "agent_kind"[] NOT NULL,
	"verdict" text,
	"raised_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "flags_journey_kind" UNIQUE("journey_id","kind")
);
--> statement-breakpoint
CREATE TABLE "journey_holds" (
	"journey_id" bigint PRIMARY KEY NOT NULL,
	"assigned_to" integer,
	"claimed_by" integer,
	"claimed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "judged_flags" (
	"act_id" integer NOT NULL,
	"contact_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"rule_id" integer,
	"verdict" text NOT NULL,
	CONSTRAINT "judged_flags_act_id_contact_id_kind_pk" PRIMARY KEY("act_id","contact_id","kind")
);
--> statement-breakpoint
CREATE TABLE "root_causes" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "root_causes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "root_causes_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "sample_draws" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sample_draws_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"seed" text NOT NULL,
	"unit" text NOT NULL,
	"size" smallint NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"time_zone" text NOT NULL,
	"drawn_count" integer NOT NULL,
	"drawn_by" integer,
	"drawn_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seen_journeys" (
	"user_id" integer NOT NULL,
	"journey_id" bigint NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "seen_journeys_user_id_journey_id_pk" PRIMARY KEY("user_id","journey_id")
);
--> statement-breakpoint
CREATE TABLE "triage_acts" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "triage_acts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"root_cause_id" integer,
	"note" text DEFAULT '' NOT NULL,
	"seen_kinds" text[] DEFAULT '{}' NOT NULL,
	"made_by" integer,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "flag_rules" ADD CONSTRAINT "flag_rules_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_holds" ADD CONSTRAINT "journey_holds_assigned_to_users_id_fk" FOREIGN KEY ("assigned_to") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_holds" ADD CONSTRAINT "journey_holds_claimed_by_users_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judged_flags" ADD CONSTRAINT "judged_flags_act_id_triage_acts_id_fk" FOREIGN KEY ("act_id") REFERENCES "public"."triage_acts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judged_flags" ADD CONSTRAINT "judged_flags_rule_id_flag_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."flag_rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_draws" ADD CONSTRAINT "sample_draws_drawn_by_users_id_fk" FOREIGN KEY ("drawn_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seen_journeys" ADD CONSTRAINT "seen_journeys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "triage_acts" ADD CONSTRAINT "triage_acts_root_cause_id_root_causes_id_fk" FOREIGN KEY ("root_cause_id") REFERENCES "public"."root_causes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "triage_acts" ADD CONSTRAINT "triage_acts_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "flag_rules_current" ON "flag_rules" USING btree ("kind") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "flags_customer" ON "flags" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "flags_oldest" ON "flags" USING btree ((- severity),"counts_from","id") WHERE verdict is null;--> statement-breakpoint
CREATE INDEX "flags_newest" ON "flags" USING btree ("severity","counts_from","id") WHERE verdict is null;--> statement-breakpoint
CREATE INDEX "flags_left" ON "flags" USING btree ("journey_id","kind","counts_from") WHERE verdict is null;--> statement-breakpoint
CREATE INDEX "flags_drawn" ON "flags" USING btree ("journey_id") WHERE kind = 'sample' and verdict is null;--> statement-breakpoint
CREATE INDEX "flags_teams" ON "flags" USING gin ("team_ids") WHERE verdict is null;--> statement-breakpoint
CREATE INDEX "flags_intents" ON "flags" USING gin ("intent_ids") WHERE verdict is null;--> statement-breakpoint
CREATE INDEX "flags_kind" ON "flags" USING btree ("kind",(- severity),"counts_from","id") WHERE verdict is null;--> statement-breakpoint
CREATE INDEX "flags_judged" ON "flags" USING btree ("verdict","severity","counts_from","id") WHERE verdict is not null;--> statement-breakpoint
CREATE INDEX "journey_holds_assigned" ON "journey_holds" USING btree ("assigned_to");--> statement-breakpoint
CREATE INDEX "judged_flags_contact" ON "judged_flags" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "judged_flags_rule" ON "judged_flags" USING btree ("rule_id");--> statement-breakpoint
CREATE INDEX "triage_acts_made_by" ON "triage_acts" USING btree ("made_by","id");--> statement-breakpoint
-- The rules as the product brings them, as `language/flags.ts` says them.
insert into "flag_rules" ("kind", "version", "is_on", "severity", "parameters") values
	('silence', 1, true, 3, '{"contacts": 1}'),
	('lost_context', 1, true, 2, '{"handoffs": 1}'),
	('broken_promise', 1, true, 3, '{"promises": 1}'),
	('satisfied_but_hard', 1, true, 1, '{"csat": 4, "ease": 3}'),
	('ping_pong', 1, true, 2, '{"changes": 2}'),
	('inconsistency', 1, true, 2, '{"below": 0.5}'),
	('knowledge_mismatch', 1, true, 2, '{"versions": 2}'),
	('sentiment_collapse', 1, true, 2, '{"fall": 0.5}'),
	('low_groundedness', 1, true, 3, '{"below": 0.5}'),
	('agent_outlier', 1, true, 2, '{"days": 90, "contacts": 30, "journeys": 5}');--> statement-breakpoint
insert into "root_causes" ("name") values
	('Case note missing or unread'), ('Wrong or outdated knowledge'), ('Agent skill'), ('Process or policy'),
	('Routing'), ('System or outage'), ('Customer could not go on');--> statement-breakpoint
-- Marks as flags: a mark goes where its contact goes, and one that a rule made counts while that version does.
create view marked_flags as
select
	marks.contact_id, journeys.id as journey_id, journeys.customer_id, marks.kind, marks.rule_id, marks.severity,
	marks.reason, contact.started_at as happened_at, marks.counts_from,
	case when marks.team_id is null then journeys.team_ids else array[marks.team_id] end as team_ids,
	journeys.channels, journeys.intent_ids, journeys.agent_kinds
from flag_marks marks
join interactions contact on contact.id = marks.contact_id
join journeys on journeys.id = contact.journey_id
left join flag_rules rule on rule.id = marks.rule_id
where marks.rule_id is null or (rule.is_on and rule.ended_at is null);

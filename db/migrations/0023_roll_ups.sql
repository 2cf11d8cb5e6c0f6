CREATE TABLE "roll_up_days" (
	"family" text NOT NULL,
	"day" date NOT NULL,
	"fingerprint" text NOT NULL,
	"levels" smallint[] NOT NULL,
	"settles_from" timestamp with time zone,
	"settles_to" timestamp with time zone,
	CONSTRAINT "roll_up_days_family_day_pk" PRIMARY KEY("family","day")
);
--> statement-breakpoint
CREATE TABLE "roll_up_marks" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "roll_up_marks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"family" text NOT NULL,
	"day" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roll_ups" (
	"family" text NOT NULL,
	"level" smallint NOT NULL,
	"day" date NOT NULL,
	"channel" "channel",
	"intent" integer,
	"team" integer,
	"agent_kind" "agent_kind",
	"channel_set" "channel"[],
	"intent_set" integer[],
	"team_set" integer[],
	"agent_kind_set" "agent_kind"[],
	"agent_path" text,
	"channels" text,
	"channel_path" text,
	"counts" integer[] NOT NULL,
	"sums" double precision[] NOT NULL,
	"crowds" bigint[] NOT NULL
);
--> statement-breakpoint
CREATE INDEX "roll_up_marks_day" ON "roll_up_marks" USING btree ("family","day");--> statement-breakpoint
CREATE INDEX "roll_ups_day" ON "roll_ups" USING btree ("family","level","day");
--> statement-breakpoint
-- Which days the facts of a statement lie in, old place and new, is written down in one pass over its transition
-- tables: the first argument says of one fact which families it belongs to and which moment dates it there.
create function mark_days() returns trigger language plpgsql as $$
declare
  facts text;
begin
  foreach facts in array case tg_op
    when 'INSERT' then array['arrived'] when 'DELETE' then array['gone'] else array['arrived', 'gone'] end
  loop
    execute format(
      'insert into roll_up_marks (family, day)
      select distinct family, (moment at time zone ''UTC'')::date
      from %I, lateral (values %s) as dated(family, moment) where moment is not null', facts, tg_argv[0]);
  end loop;
  return null;
end $$;--> statement-breakpoint
create function forget_days() returns trigger language plpgsql as $$
begin
  update roll_up_days set fingerprint = '' where fingerprint <> '';
  return null;
end $$;--> statement-breakpoint
do $$
declare
  fact record;
begin
  for fact in
    select * from (values
      ('interactions', $f$('started', started_at), ('ended', coalesce(ended_at, started_at)),
        ('journeys', case when customer_id is null and direction = 'inbound' then started_at end),
        ('units', case when customer_id is null and direction = 'inbound' then started_at end)$f$),
      ('journeys', $f$('journeys', opened_at)$f$),
      ('contact_units', $f$('units', started_at)$f$),
      ('handoffs', $f$('handoffs', requested_at)$f$)) as facts(name, dated)
  loop
    execute format('create trigger mark_inserted after insert on %I referencing new table as arrived
      for each statement execute function mark_days(%L)', fact.name, fact.dated);
    execute format('create trigger mark_updated after update on %I referencing old table as gone new table as arrived
      for each statement execute function mark_days(%L)', fact.name, fact.dated);
    execute format('create trigger mark_deleted after delete on %I referencing old table as gone
      for each statement execute function mark_days(%L)', fact.name, fact.dated);
    execute format('create trigger mark_emptied after truncate on %I
      for each statement execute function forget_days()', fact.name);
    execute format('insert into roll_up_marks (family, day)
      select distinct family, (moment at time zone ''UTC'')::date
      from %I, lateral (values %s) as dated(family, moment) where moment is not null', fact.name, fact.dated);
  end loop;
end $$;

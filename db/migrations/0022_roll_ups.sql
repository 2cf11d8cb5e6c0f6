CREATE TABLE "contacts_changes" (
	"customer" bigint NOT NULL,
	"weight" smallint NOT NULL,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"channel" "channel",
	"intent_id" integer,
	"team_id" integer,
	"agent_kind" "agent_kind",
	"model" text,
	"knowledge_version" text,
	"source_id" smallint,
	"direction" "direction",
	"status" "status",
	"outcome" "outcome",
	"linked" boolean,
	"survey_offered" boolean,
	"csat_scale" text,
	"csat_score" double precision,
	"ces_scale" text,
	"ces_score" double precision,
	"handle_ms" integer
);
--> statement-breakpoint
CREATE TABLE "contacts_counts" (
	"roll_up" smallint NOT NULL,
	"day" date NOT NULL,
	"cell" bigint NOT NULL,
	"matures_on" date,
	"channel" "channel",
	"intent_id" integer,
	"team_id" integer,
	"agent_kind" "agent_kind",
	"model" text,
	"knowledge_version" text,
	"source_id" smallint,
	"direction" "direction",
	"status" "status",
	"outcome" "outcome",
	"linked" boolean,
	"survey_offered" boolean,
	"csat_scale" text,
	"csat_score" double precision,
	"ces_scale" text,
	"ces_score" double precision,
	"handle_ms" integer,
	"n" integer NOT NULL,
	"crowd" bigint NOT NULL,
	"power_1" integer NOT NULL,
	"power_2" integer NOT NULL,
	"power_3" integer NOT NULL,
	"power_4" integer NOT NULL,
	"power_5" integer NOT NULL,
	"power_6" integer NOT NULL,
	"power_7" integer NOT NULL,
	"power_8" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "handoffs_changes" (
	"customer" bigint NOT NULL,
	"weight" smallint NOT NULL,
	"requested_at" timestamp with time zone,
	"from_channel" "channel",
	"to_channel" "channel",
	"from_agent_kind" "agent_kind",
	"to_agent_kind" "agent_kind",
	"from_team_id" integer,
	"to_team_id" integer,
	"intent_id" integer,
	"source_id" smallint,
	"fate" "handoff_fate",
	"connected" boolean
);
--> statement-breakpoint
CREATE TABLE "handoffs_counts" (
	"roll_up" smallint NOT NULL,
	"day" date NOT NULL,
	"cell" bigint NOT NULL,
	"matures_on" date,
	"from_channel" "channel",
	"to_channel" "channel",
	"from_agent_kind" "agent_kind",
	"to_agent_kind" "agent_kind",
	"from_team_id" integer,
	"to_team_id" integer,
	"intent_id" integer,
	"source_id" smallint,
	"fate" "handoff_fate",
	"connected" boolean,
	"n" integer NOT NULL,
	"crowd" bigint NOT NULL,
	"power_1" integer NOT NULL,
	"power_2" integer NOT NULL,
	"power_3" integer NOT NULL,
	"power_4" integer NOT NULL,
	"power_5" integer NOT NULL,
	"power_6" integer NOT NULL,
	"power_7" integer NOT NULL,
	"power_8" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journeys_changes" (
	"customer" bigint NOT NULL,
	"weight" smallint NOT NULL,
	"opened_at" timestamp with time zone,
	"matures_at" timestamp with time zone,
	"channels" "channel"[],
	"channel_count" smallint,
	"channel_path" text,
	"team_ids" integer[],
	"agent_kinds" "agent_kind"[],
	"source_ids" smallint[],
	"models" text[],
	"knowledge_versions" text[],
	"unlinked" boolean,
	"intent_ids" integer[],
	"resolved" boolean,
	"outcome" "journey_outcome",
	"last_outcome" "outcome",
	"sla" "sla_state",
	"known_count" smallint,
	"resolved_count" smallint,
	"contact_count" smallint
);
--> statement-breakpoint
CREATE TABLE "journeys_counts" (
	"roll_up" smallint NOT NULL,
	"day" date NOT NULL,
	"cell" bigint NOT NULL,
	"matures_on" date,
	"channels" "channel"[],
	"channel_count" smallint,
	"channel_path" text,
	"team_ids" integer[],
	"agent_kinds" "agent_kind"[],
	"source_ids" smallint[],
	"models" text[],
	"knowledge_versions" text[],
	"unlinked" boolean,
	"intent_ids" integer[],
	"resolved" boolean,
	"outcome" "journey_outcome",
	"last_outcome" "outcome",
	"sla" "sla_state",
	"known_count" smallint,
	"resolved_count" smallint,
	"contact_count" smallint,
	"n" integer NOT NULL,
	"crowd" bigint NOT NULL,
	"power_1" integer NOT NULL,
	"power_2" integer NOT NULL,
	"power_3" integer NOT NULL,
	"power_4" integer NOT NULL,
	"power_5" integer NOT NULL,
	"power_6" integer NOT NULL,
	"power_7" integer NOT NULL,
	"power_8" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "units_changes" (
	"customer" bigint NOT NULL,
	"weight" smallint NOT NULL,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"channels" "channel"[],
	"channel_count" smallint,
	"channel_path" text,
	"team_ids" integer[],
	"agent_kinds" "agent_kind"[],
	"source_ids" smallint[],
	"models" text[],
	"knowledge_versions" text[],
	"unlinked" boolean,
	"intent_id" integer,
	"came_back" boolean,
	"came_back_on_channel" boolean,
	"came_back_at_all" boolean,
	"is_repeat" boolean,
	"outcome" "outcome",
	"handed_off" boolean,
	"confirmed" boolean
);
--> statement-breakpoint
CREATE TABLE "units_counts" (
	"roll_up" smallint NOT NULL,
	"day" date NOT NULL,
	"cell" bigint NOT NULL,
	"matures_on" date,
	"channels" "channel"[],
	"channel_count" smallint,
	"channel_path" text,
	"team_ids" integer[],
	"agent_kinds" "agent_kind"[],
	"source_ids" smallint[],
	"models" text[],
	"knowledge_versions" text[],
	"unlinked" boolean,
	"intent_id" integer,
	"came_back" boolean,
	"came_back_on_channel" boolean,
	"came_back_at_all" boolean,
	"is_repeat" boolean,
	"outcome" "outcome",
	"handed_off" boolean,
	"confirmed" boolean,
	"n" integer NOT NULL,
	"crowd" bigint NOT NULL,
	"power_1" integer NOT NULL,
	"power_2" integer NOT NULL,
	"power_3" integer NOT NULL,
	"power_4" integer NOT NULL,
	"power_5" integer NOT NULL,
	"power_6" integer NOT NULL,
	"power_7" integer NOT NULL,
	"power_8" integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_counts_cell" ON "contacts_counts" USING btree ("roll_up","day","cell");--> statement-breakpoint
CREATE UNIQUE INDEX "handoffs_counts_cell" ON "handoffs_counts" USING btree ("roll_up","day","cell");--> statement-breakpoint
CREATE UNIQUE INDEX "journeys_counts_cell" ON "journeys_counts" USING btree ("roll_up","day","cell");--> statement-breakpoint
CREATE UNIQUE INDEX "units_counts_cell" ON "units_counts" USING btree ("roll_up","day","cell");--> statement-breakpoint
-- What happened within the week after a contact and before it, said once for facts and for roll-ups.
drop view contact_unit_rows;--> statement-breakpoint
create view contact_unit_rows as
select
  id, customer_id, journey_id, started_at, ended_at, intent_id, first_channel, leg_count, channels,
  cardinality(channels)::smallint as channel_count, team_ids, agent_ids, agent_kinds, source_ids, models,
  knowledge_versions, channel_path, outcome, confirmed, handed_off, previous_same_at, next_same_at,
  next_same_channel, next_any_at,
  (next_same_at < ended_at + interval '168 hours') is true as came_back,
  (next_same_at < ended_at + interval '168 hours' and next_same_channel = any(channels)) is true as came_back_on_channel,
  (next_any_at < ended_at + interval '168 hours') is true as came_back_at_all,
  (started_at < previous_same_at + interval '168 hours') is true as is_repeat, false as unlinked
from contact_units
union all
select
  id, null::bigint, null::bigint, started_at, ended_at, intent_id, channel, 1::smallint, array[channel], 1::smallint,
  array_remove(array[team_id], null), array_remove(array[agent_id], null), array_remove(array[agent_kind], null),
  array[source_id], array_remove(array[model], null), array_remove(array[knowledge_version], null),
  channel::text, outcome, false, outcome = 'handed_off', null::timestamptz, null::timestamptz, null::channel,
  null::timestamptz, false, false, false, false, true
from interactions
where customer_id is null and direction = 'inbound';--> statement-breakpoint
-- Whoever writes facts, what changed is noted in the same transaction, as the roll-ups see it. Nothing is noted
-- while no roll-ups stand (the setting `roll_ups`), such as in a load that is followed by a rebuild.
create function journeys_changed() returns trigger language plpgsql as $$
begin
  if not exists (select from settings where key = 'roll_ups') then
    return null;
  end if;
  if tg_op = 'INSERT' then
    insert into journeys_changes (
      channels, channel_count, channel_path, team_ids, agent_kinds, source_ids, models,
      knowledge_versions, intent_ids, unlinked, resolved, outcome, last_outcome, sla, known_count,
      resolved_count, contact_count, opened_at, matures_at, customer, weight)
    select came.*, 1 from (
      select
        channels, channel_count, channel_path, team_ids, agent_kinds, source_ids, models,
        knowledge_versions, intent_ids, false, resolved, outcome, last_outcome, sla, known_count,
        resolved_count, contact_count, opened_at, matures_at, coalesce(customer_id, -id)
      from new_rows) came;
  elsif tg_op = 'DELETE' then
    insert into journeys_changes (
      channels, channel_count, channel_path, team_ids, agent_kinds, source_ids, models,
      knowledge_versions, intent_ids, unlinked, resolved, outcome, last_outcome, sla, known_count,
      resolved_count, contact_count, opened_at, matures_at, customer, weight)
    select went.*, -1 from (
      select
        channels, channel_count, channel_path, team_ids, agent_kinds, source_ids, models,
        knowledge_versions, intent_ids, false, resolved, outcome, last_outcome, sla, known_count,
        resolved_count, contact_count, opened_at, matures_at, coalesce(customer_id, -id)
      from old_rows) went;
  else
    insert into journeys_changes (
      channels, channel_count, channel_path, team_ids, agent_kinds, source_ids, models,
      knowledge_versions, intent_ids, unlinked, resolved, outcome, last_outcome, sla, known_count,
      resolved_count, contact_count, opened_at, matures_at, customer, weight)
    with came as (
      select
        channels, channel_count, channel_path, team_ids, agent_kinds, source_ids, models,
        knowledge_versions, intent_ids, false, resolved, outcome, last_outcome, sla, known_count,
        resolved_count, contact_count, opened_at, matures_at, coalesce(customer_id, -id)
      from new_rows
    ), went as (
      select
        channels, channel_count, channel_path, team_ids, agent_kinds, source_ids, models,
        knowledge_versions, intent_ids, false, resolved, outcome, last_outcome, sla, known_count,
        resolved_count, contact_count, opened_at, matures_at, coalesce(customer_id, -id)
      from old_rows
    )
    select fresh.*, 1 from (select * from came except all select * from went) fresh
    union all
    select stale.*, -1 from (select * from went except all select * from came) stale;
  end if;
  return null;
end $$;--> statement-breakpoint
create trigger journeys_inserted after insert on journeys
referencing new table as new_rows for each statement execute function journeys_changed();--> statement-breakpoint
create trigger journeys_updated after update on journeys
referencing old table as old_rows new table as new_rows for each statement execute function journeys_changed();--> statement-breakpoint
create trigger journeys_deleted after delete on journeys
referencing old table as old_rows for each statement execute function journeys_changed();--> statement-breakpoint
create function contact_units_changed() returns trigger language plpgsql as $$
begin
  if not exists (select from settings where key = 'roll_ups') then
    return null;
  end if;
  if tg_op = 'INSERT' then
    insert into units_changes (
      channels, channel_count, channel_path, team_ids, agent_kinds, source_ids, models,
      knowledge_versions, intent_id, unlinked, came_back, came_back_on_channel, came_back_at_all,
      is_repeat, outcome, handed_off, confirmed, started_at, ended_at, customer, weight)
    select came.*, 1 from (
      select
        channels, cardinality(channels), channel_path, team_ids, agent_kinds, source_ids, models,
        knowledge_versions, intent_id, false, (next_same_at < ended_at + interval '168 hours') is true,
        (next_same_at < ended_at + interval '168 hours' and next_same_channel = any(channels)) is true,
        (next_any_at < ended_at + interval '168 hours') is true,
        (started_at < previous_same_at + interval '168 hours') is true, outcome, handed_off, confirmed,
        started_at, ended_at, coalesce(customer_id, -id)
      from new_rows) came;
  elsif tg_op = 'DELETE' then
    insert into units_changes (
      channels, channel_count, channel_path, team_ids, agent_kinds, source_ids, models,
      knowledge_versions, intent_id, unlinked, came_back, came_back_on_channel, came_back_at_all,
      is_repeat, outcome, handed_off, confirmed, started_at, ended_at, customer, weight)
    select went.*, -1 from (
      select
        channels, cardinality(channels), channel_path, team_ids, agent_kinds, source_ids, models,
        knowledge_versions, intent_id, false, (next_same_at < ended_at + interval '168 hours') is true,
        (next_same_at < ended_at + interval '168 hours' and next_same_channel = any(channels)) is true,
        (next_any_at < ended_at + interval '168 hours') is true,
        (started_at < previous_same_at + interval '168 hours') is true, outcome, handed_off, confirmed,
        started_at, ended_at, coalesce(customer_id, -id)
      from old_rows) went;
  else
    insert into units_changes (
      channels, channel_count, channel_path, team_ids, agent_kinds, source_ids, models,
      knowledge_versions, intent_id, unlinked, came_back, came_back_on_channel, came_back_at_all,
      is_repeat, outcome, handed_off, confirmed, started_at, ended_at, customer, weight)
    with came as (
      select
        channels, cardinality(channels), channel_path, team_ids, agent_kinds, source_ids, models,
        knowledge_versions, intent_id, false, (next_same_at < ended_at + interval '168 hours') is true,
        (next_same_at < ended_at + interval '168 hours' and next_same_channel = any(channels)) is true,
        (next_any_at < ended_at + interval '168 hours') is true,
        (started_at < previous_same_at + interval '168 hours') is true, outcome, handed_off, confirmed,
        started_at, ended_at, coalesce(customer_id, -id)
      from new_rows
    ), went as (
      select
        channels, cardinality(channels), channel_path, team_ids, agent_kinds, source_ids, models,
        knowledge_versions, intent_id, false, (next_same_at < ended_at + interval '168 hours') is true,
        (next_same_at < ended_at + interval '168 hours' and next_same_channel = any(channels)) is true,
        (next_any_at < ended_at + interval '168 hours') is true,
        (started_at < previous_same_at + interval '168 hours') is true, outcome, handed_off, confirmed,
        started_at, ended_at, coalesce(customer_id, -id)
      from old_rows
    )
    select fresh.*, 1 from (select * from came except all select * from went) fresh
    union all
    select stale.*, -1 from (select * from went except all select * from came) stale;
  end if;
  return null;
end $$;--> statement-breakpoint
create trigger contact_units_inserted after insert on contact_units
referencing new table as new_rows for each statement execute function contact_units_changed();--> statement-breakpoint
create trigger contact_units_updated after update on contact_units
referencing old table as old_rows new table as new_rows for each statement execute function contact_units_changed();--> statement-breakpoint
create trigger contact_units_deleted after delete on contact_units
referencing old table as old_rows for each statement execute function contact_units_changed();--> statement-breakpoint
create function handoffs_changed() returns trigger language plpgsql as $$
begin
  if not exists (select from settings where key = 'roll_ups') then
    return null;
  end if;
  if tg_op = 'INSERT' then
    insert into handoffs_changes (
      from_channel, to_channel, from_agent_kind, to_agent_kind, from_team_id, to_team_id, intent_id,
      source_id, fate, connected, requested_at, customer, weight)
    select came.*, 1 from (
      select
        from_channel, to_channel, from_agent_kind, to_agent_kind, from_team_id, to_team_id, intent_id,
        source_id, fate, connected, requested_at, coalesce(customer_id, -id)
      from new_rows) came;
  elsif tg_op = 'DELETE' then
    insert into handoffs_changes (
      from_channel, to_channel, from_agent_kind, to_agent_kind, from_team_id, to_team_id, intent_id,
      source_id, fate, connected, requested_at, customer, weight)
    select went.*, -1 from (
      select
        from_channel, to_channel, from_agent_kind, to_agent_kind, from_team_id, to_team_id, intent_id,
        source_id, fate, connected, requested_at, coalesce(customer_id, -id)
      from old_rows) went;
  else
    insert into handoffs_changes (
      from_channel, to_channel, from_agent_kind, to_agent_kind, from_team_id, to_team_id, intent_id,
      source_id, fate, connected, requested_at, customer, weight)
    with came as (
      select
        from_channel, to_channel, from_agent_kind, to_agent_kind, from_team_id, to_team_id, intent_id,
        source_id, fate, connected, requested_at, coalesce(customer_id, -id)
      from new_rows
    ), went as (
      select
        from_channel, to_channel, from_agent_kind, to_agent_kind, from_team_id, to_team_id, intent_id,
        source_id, fate, connected, requested_at, coalesce(customer_id, -id)
      from old_rows
    )
    select fresh.*, 1 from (select * from came except all select * from went) fresh
    union all
    select stale.*, -1 from (select * from went except all select * from came) stale;
  end if;
  return null;
end $$;--> statement-breakpoint
create trigger handoffs_inserted after insert on handoffs
referencing new table as new_rows for each statement execute function handoffs_changed();--> statement-breakpoint
create trigger handoffs_updated after update on handoffs
referencing old table as old_rows new table as new_rows for each statement execute function handoffs_changed();--> statement-breakpoint
create trigger handoffs_deleted after delete on handoffs
referencing old table as old_rows for each statement execute function handoffs_changed();--> statement-breakpoint
-- An unlinked contact stands in for its journey and its contact unit, as in their views.
create function interactions_changed() returns trigger language plpgsql as $$
begin
  if not exists (select from settings where key = 'roll_ups') then
    return null;
  end if;
  if tg_op = 'INSERT' then
    insert into contacts_changes (
      channel, intent_id, team_id, agent_kind, model, knowledge_version, source_id, direction, status,
      outcome, linked, survey_offered, csat_scale, csat_score, ces_scale, ces_score, handle_ms,
      started_at, ended_at, customer, weight)
    select came.*, 1 from (
      select
        channel, intent_id, team_id, agent_kind, model, knowledge_version, source_id, direction, status,
        outcome, customer_id is not null, survey_offered, csat_scale, csat_score, ces_scale, ces_score,
        handle_ms, started_at, ended_at, coalesce(customer_id, -id)
      from new_rows) came;
  elsif tg_op = 'DELETE' then
    insert into contacts_changes (
      channel, intent_id, team_id, agent_kind, model, knowledge_version, source_id, direction, status,
      outcome, linked, survey_offered, csat_scale, csat_score, ces_scale, ces_score, handle_ms,
      started_at, ended_at, customer, weight)
    select went.*, -1 from (
      select
        channel, intent_id, team_id, agent_kind, model, knowledge_version, source_id, direction, status,
        outcome, customer_id is not null, survey_offered, csat_scale, csat_score, ces_scale, ces_score,
        handle_ms, started_at, ended_at, coalesce(customer_id, -id)
      from old_rows) went;
  else
    insert into contacts_changes (
      channel, intent_id, team_id, agent_kind, model, knowledge_version, source_id, direction, status,
      outcome, linked, survey_offered, csat_scale, csat_score, ces_scale, ces_score, handle_ms,
      started_at, ended_at, customer, weight)
    with came as (
      select
        channel, intent_id, team_id, agent_kind, model, knowledge_version, source_id, direction, status,
        outcome, customer_id is not null, survey_offered, csat_scale, csat_score, ces_scale, ces_score,
        handle_ms, started_at, ended_at, coalesce(customer_id, -id)
      from new_rows
    ), went as (
      select
        channel, intent_id, team_id, agent_kind, model, knowledge_version, source_id, direction, status,
        outcome, customer_id is not null, survey_offered, csat_scale, csat_score, ces_scale, ces_score,
        handle_ms, started_at, ended_at, coalesce(customer_id, -id)
      from old_rows
    )
    select fresh.*, 1 from (select * from came except all select * from went) fresh
    union all
    select stale.*, -1 from (select * from went except all select * from came) stale;
  end if;
  if tg_op = 'INSERT' then
    insert into journeys_changes (
      channels, channel_count, channel_path, team_ids, agent_kinds, source_ids, models,
      knowledge_versions, intent_ids, unlinked, resolved, outcome, last_outcome, sla, known_count,
      resolved_count, contact_count, opened_at, matures_at, customer, weight)
    select came.*, 1 from (
      select
        array[channel], 1, channel::text, array_remove(array[team_id], null),
        array_remove(array[agent_kind], null), array[source_id], array_remove(array[model], null),
        array_remove(array[knowledge_version], null), array_remove(array[intent_id], null), true,
        null::boolean, 'unknown'::journey_outcome, outcome, sla, 0, 0, 1, started_at, started_at, -id
      from new_rows where customer_id is null and direction = 'inbound') came;
  elsif tg_op = 'DELETE' then
    insert into journeys_changes (
      channels, channel_count, channel_path, team_ids, agent_kinds, source_ids, models,
      knowledge_versions, intent_ids, unlinked, resolved, outcome, last_outcome, sla, known_count,
      resolved_count, contact_count, opened_at, matures_at, customer, weight)
    select went.*, -1 from (
      select
        array[channel], 1, channel::text, array_remove(array[team_id], null),
        array_remove(array[agent_kind], null), array[source_id], array_remove(array[model], null),
        array_remove(array[knowledge_version], null), array_remove(array[intent_id], null), true,
        null::boolean, 'unknown'::journey_outcome, outcome, sla, 0, 0, 1, started_at, started_at, -id
      from old_rows where customer_id is null and direction = 'inbound') went;
  else
    insert into journeys_changes (
      channels, channel_count, channel_path, team_ids, agent_kinds, source_ids, models,
      knowledge_versions, intent_ids, unlinked, resolved, outcome, last_outcome, sla, known_count,
      resolved_count, contact_count, opened_at, matures_at, customer, weight)
    with came as (
      select
        array[channel], 1, channel::text, array_remove(array[team_id], null),
        array_remove(array[agent_kind], null), array[source_id], array_remove(array[model], null),
        array_remove(array[knowledge_version], null), array_remove(array[intent_id], null), true,
        null::boolean, 'unknown'::journey_outcome, outcome, sla, 0, 0, 1, started_at, started_at, -id
      from new_rows where customer_id is null and direction = 'inbound'
    ), went as (
      select
        array[channel], 1, channel::text, array_remove(array[team_id], null),
        array_remove(array[agent_kind], null), array[source_id], array_remove(array[model], null),
        array_remove(array[knowledge_version], null), array_remove(array[intent_id], null), true,
        null::boolean, 'unknown'::journey_outcome, outcome, sla, 0, 0, 1, started_at, started_at, -id
      from old_rows where customer_id is null and direction = 'inbound'
    )
    select fresh.*, 1 from (select * from came except all select * from went) fresh
    union all
    select stale.*, -1 from (select * from went except all select * from came) stale;
  end if;
  if tg_op = 'INSERT' then
    insert into units_changes (
      channels, channel_count, channel_path, team_ids, agent_kinds, source_ids, models,
      knowledge_versions, intent_id, unlinked, came_back, came_back_on_channel, came_back_at_all,
      is_repeat, outcome, handed_off, confirmed, started_at, ended_at, customer, weight)
    select came.*, 1 from (
      select
        array[channel], 1, channel::text, array_remove(array[team_id], null),
        array_remove(array[agent_kind], null), array[source_id], array_remove(array[model], null),
        array_remove(array[knowledge_version], null), intent_id, true, false, false, false, false,
        outcome, outcome = 'handed_off', false, started_at, ended_at, -id
      from new_rows where customer_id is null and direction = 'inbound') came;
  elsif tg_op = 'DELETE' then
    insert into units_changes (
      channels, channel_count, channel_path, team_ids, agent_kinds, source_ids, models,
      knowledge_versions, intent_id, unlinked, came_back, came_back_on_channel, came_back_at_all,
      is_repeat, outcome, handed_off, confirmed, started_at, ended_at, customer, weight)
    select went.*, -1 from (
      select
        array[channel], 1, channel::text, array_remove(array[team_id], null),
        array_remove(array[agent_kind], null), array[source_id], array_remove(array[model], null),
        array_remove(array[knowledge_version], null), intent_id, true, false, false, false, false,
        outcome, outcome = 'handed_off', false, started_at, ended_at, -id
      from old_rows where customer_id is null and direction = 'inbound') went;
  else
    insert into units_changes (
      channels, channel_count, channel_path, team_ids, agent_kinds, source_ids, models,
      knowledge_versions, intent_id, unlinked, came_back, came_back_on_channel, came_back_at_all,
      is_repeat, outcome, handed_off, confirmed, started_at, ended_at, customer, weight)
    with came as (
      select
        array[channel], 1, channel::text, array_remove(array[team_id], null),
        array_remove(array[agent_kind], null), array[source_id], array_remove(array[model], null),
        array_remove(array[knowledge_version], null), intent_id, true, false, false, false, false,
        outcome, outcome = 'handed_off', false, started_at, ended_at, -id
      from new_rows where customer_id is null and direction = 'inbound'
    ), went as (
      select
        array[channel], 1, channel::text, array_remove(array[team_id], null),
        array_remove(array[agent_kind], null), array[source_id], array_remove(array[model], null),
        array_remove(array[knowledge_version], null), intent_id, true, false, false, false, false,
        outcome, outcome = 'handed_off', false, started_at, ended_at, -id
      from old_rows where customer_id is null and direction = 'inbound'
    )
    select fresh.*, 1 from (select * from came except all select * from went) fresh
    union all
    select stale.*, -1 from (select * from went except all select * from came) stale;
  end if;
  return null;
end $$;--> statement-breakpoint
create trigger interactions_inserted after insert on interactions
referencing new table as new_rows for each statement execute function interactions_changed();--> statement-breakpoint
create trigger interactions_updated after update on interactions
referencing old table as old_rows new table as new_rows for each statement execute function interactions_changed();--> statement-breakpoint
create trigger interactions_deleted after delete on interactions
referencing old table as old_rows for each statement execute function interactions_changed();--> statement-breakpoint
-- Changes come and go all the time: their dead rows are cleared early, as every reading passes them.
alter table journeys_changes set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 5000);--> statement-breakpoint
alter table units_changes set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 5000);--> statement-breakpoint
alter table contacts_changes set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 5000);--> statement-breakpoint
alter table handoffs_changes set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 5000);--> statement-breakpoint
alter table journeys_counts set (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.05);--> statement-breakpoint
alter table units_counts set (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.05);--> statement-breakpoint
alter table contacts_counts set (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.05);--> statement-breakpoint
alter table handoffs_counts set (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.05);

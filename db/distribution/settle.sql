-- What reads and writes contact units where they are distributed; again after each update, as that may put the plain ones back.
create or replace view unit_marks as
select family, day from roll_up_marks union all select family, day from shard_marks;
--> statement-breakpoint
create or replace function take_unit_marks(taken date[]) returns void language plpgsql as $$
begin
  delete from roll_up_marks where family = 'units' and day = any(taken);
  delete from shard_marks where family = 'units' and day = any(taken);
end $$;
--> statement-breakpoint
-- A contact of nobody stands among the units, under a customer of its own below zero: a union with another table would
-- be made on the coordinator, of all rows.
create or replace view contact_unit_rows as
select
  id, case when customer_id > 0 then customer_id end as customer_id, journey_id, started_at, ended_at, intent_id,
  first_channel, leg_count, channels, team_ids, agent_ids, agent_kinds, source_ids, models, knowledge_versions,
  channel_path, outcome, confirmed, handed_off, previous_same_at, next_same_at, next_same_channel, next_any_at,
  customer_id < 0 as unlinked
from contact_units;
--> statement-breakpoint
create or replace view unit_intents as select id, path from intents_everywhere;--> statement-breakpoint
create or replace function follow_intents() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then delete from intents_everywhere where id = old.id; end if;
  if tg_op <> 'DELETE' then insert into intents_everywhere values (new.id, new.path); end if;
  return null;
end $$;--> statement-breakpoint
create or replace trigger follow_intents after insert or update or delete on intents
  for each row execute function follow_intents();
--> statement-breakpoint
create or replace function add_unlinked(contacts interactions[]) returns void language plpgsql as $$
begin
  insert into contact_units (
    id, customer_id, started_at, ended_at, intent_id, first_channel, leg_count, channels, team_ids, agent_ids, agent_kinds,
    source_ids, models, knowledge_versions, channel_path, outcome, confirmed, handed_off)
  select
    id, -id, started_at, ended_at, intent_id, channel, 1, array[channel],
    array_remove(array[team_id], null), array_remove(array[agent_id], null), array_remove(array[agent_kind], null),
    array[source_id], array_remove(array[model], null), array_remove(array[knowledge_version], null),
    channel::text, outcome, false, outcome = 'handed_off'
  from unnest(contacts);
end $$;
--> statement-breakpoint
create or replace function follow_unlinked() returns trigger language plpgsql as $$
declare
  former bigint[];
  contacts interactions[];
begin
  if tg_op = 'TRUNCATE' then
    delete from contact_units where customer_id < 0;
  end if;
  if tg_op in ('UPDATE', 'DELETE') then
    select array_agg(-id) into former from gone where customer_id is null and direction = 'inbound';
    if former is not null then delete from contact_units where customer_id = any(former); end if;
  end if;
  if tg_op in ('INSERT', 'UPDATE') then
    select array_agg(arrived) into contacts from arrived where customer_id is null and direction = 'inbound';
    if contacts is not null then perform add_unlinked(contacts); end if;
  end if;
  return null;
end $$;--> statement-breakpoint
create or replace trigger follow_inserted after insert on interactions referencing new table as arrived
  for each statement execute function follow_unlinked();--> statement-breakpoint
create or replace trigger follow_updated after update on interactions referencing old table as gone new table as arrived
  for each statement execute function follow_unlinked();--> statement-breakpoint
create or replace trigger follow_deleted after delete on interactions referencing old table as gone
  for each statement execute function follow_unlinked();--> statement-breakpoint
create or replace trigger follow_emptied after truncate on interactions
  for each statement execute function follow_unlinked();

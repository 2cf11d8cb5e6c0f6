-- Moves the contact units to the workers, by customer; once. What readers and writers then need is in settle.sql.
set local citus.multi_shard_modify_mode = 'sequential';--> statement-breakpoint
set local citus.enable_unsafe_triggers = on;--> statement-breakpoint
lock table interactions in share row exclusive mode;
--> statement-breakpoint
-- Marks lie beside the rows that they are about, so that one snapshot of a worker shows both or neither.
create table shard_marks (customer_id bigint not null, family text not null, day date not null);--> statement-breakpoint
select create_distributed_table('shard_marks', 'customer_id');
--> statement-breakpoint
drop trigger mark_inserted on contact_units;--> statement-breakpoint
drop trigger mark_updated on contact_units;--> statement-breakpoint
drop trigger mark_deleted on contact_units;--> statement-breakpoint
drop trigger mark_emptied on contact_units;--> statement-breakpoint
alter table contact_units drop constraint contact_units_pkey, add primary key (id, customer_id);--> statement-breakpoint
insert into contact_units (
  id, customer_id, started_at, ended_at, intent_id, first_channel, leg_count, channels, team_ids, agent_ids, agent_kinds,
  source_ids, models, knowledge_versions, channel_path, outcome, confirmed, handed_off)
select
  id, -id, started_at, ended_at, intent_id, first_channel, leg_count, channels, team_ids, agent_ids, agent_kinds,
  source_ids, models, knowledge_versions, channel_path, outcome, confirmed, handed_off
from contact_unit_rows where unlinked;--> statement-breakpoint
select create_distributed_table('contact_units', 'customer_id', colocate_with := 'shard_marks');--> statement-breakpoint
select truncate_local_data_after_distributing_table('contact_units');
--> statement-breakpoint
-- Careful: intents themselves stay where they are. As a reference table, joined to fill contacts, Citus 13.0 gives no rows.
create table intents_everywhere (id integer primary key, path text not null);--> statement-breakpoint
select create_reference_table('intents_everywhere');--> statement-breakpoint
insert into intents_everywhere select id, path from intents;
--> statement-breakpoint
create function mark_shard_days() returns trigger language plpgsql as $$
declare
  facts text;
  marks text;
begin
  select 'shard_marks_' || beside.shardid into strict marks
  from pg_dist_shard own join pg_dist_shard beside using (shardminvalue)
  where own.shardid = substring(tg_table_name from '[0-9]+$')::bigint and beside.logicalrelid = 'shard_marks'::regclass;
  foreach facts in array case tg_op
    when 'INSERT' then array['arrived'] when 'DELETE' then array['gone']
    when 'UPDATE' then array['arrived', 'gone'] else array[tg_table_name::text] end
  loop
    execute format(
      'insert into %I (customer_id, family, day)
      select min(customer_id), ''units'', (started_at at time zone ''UTC'')::date from %I group by 3', marks, facts);
  end loop;
  return null;
end $$;--> statement-breakpoint
create trigger mark_inserted after insert on contact_units referencing new table as arrived
  for each statement execute function mark_shard_days();--> statement-breakpoint
create trigger mark_updated after update on contact_units referencing old table as gone new table as arrived
  for each statement execute function mark_shard_days();--> statement-breakpoint
create trigger mark_deleted after delete on contact_units referencing old table as gone
  for each statement execute function mark_shard_days();--> statement-breakpoint
create trigger mark_emptied before truncate on contact_units
  for each statement execute function mark_shard_days();

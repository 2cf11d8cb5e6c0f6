ALTER TABLE "roll_ups" ADD COLUMN "second" integer;--> statement-breakpoint
-- How long contacts took is summed up apart; its days are marked with those of contacts that started.
do $$
declare
  dated constant text := $f$('started', started_at), ('handled', started_at), ('ended', coalesce(ended_at, started_at)),
    ('journeys', case when customer_id is null and direction = 'inbound' then started_at end),
    ('units', case when customer_id is null and direction = 'inbound' then started_at end)$f$;
begin
  execute format('create or replace trigger mark_inserted after insert on interactions referencing new table as arrived
    for each statement execute function mark_days(%L)', dated);
  execute format('create or replace trigger mark_updated after update on interactions
    referencing old table as gone new table as arrived for each statement execute function mark_days(%L)', dated);
  execute format('create or replace trigger mark_deleted after delete on interactions referencing old table as gone
    for each statement execute function mark_days(%L)', dated);
end $$;--> statement-breakpoint
insert into roll_up_marks (family, day)
select distinct 'handled', (started_at at time zone 'UTC')::date from interactions;

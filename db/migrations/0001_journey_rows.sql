-- An unlinked contact stands in for the journey that it would have opened.
create view journey_rows as
select
  id, customer_id, opened_at, matures_at, channels, channel_count, channel_path,
  intent_ids, team_ids, agent_ids, agent_kinds, source_ids, contact_count, handoff_count, lost_handoff_count,
  resolved, outcome, false as unlinked
from journeys
union all
select
  id, null::bigint, started_at, started_at, array[channel], 1::smallint, channel::text,
  array_remove(array[intent_id], null), array_remove(array[team_id], null), array_remove(array[agent_id], null),
  array_remove(array[agent_kind], null), array[source_id], 1::smallint, 0::smallint, 0::smallint,
  null::boolean, 'unknown'::journey_outcome, true
from interactions
where customer_id is null and direction = 'inbound';

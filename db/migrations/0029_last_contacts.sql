-- With the moment of the last contact, which was looked up journey by journey.
create or replace view journey_rows as
select
  id, customer_id, opened_at, matures_at, channels, channel_count, channel_path,
  intent_ids, team_ids, agent_ids, agent_kinds, source_ids, models, knowledge_versions,
  known_count, resolved_count, last_outcome, sla,
  contact_count, handoff_count, lost_handoff_count, resolved, outcome, false as unlinked, last_contact_at
from journeys
union all
select
  id, null::bigint, started_at, started_at, array[channel], 1::smallint, channel::text,
  array_remove(array[intent_id], null), array_remove(array[team_id], null), array_remove(array[agent_id], null),
  array_remove(array[agent_kind], null), array[source_id], array_remove(array[model], null),
  array_remove(array[knowledge_version], null),
  0::smallint, 0::smallint, outcome, sla,
  1::smallint, 0::smallint, 0::smallint, null::boolean, 'unknown'::journey_outcome, true, started_at
from interactions
where customer_id is null and direction = 'inbound';

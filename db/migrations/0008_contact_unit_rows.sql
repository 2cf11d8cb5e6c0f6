-- What metrics of contact units read: every unit, and every inbound contact without a customer, unlinked.
create view contact_unit_rows as
select
  id, customer_id, journey_id, started_at, ended_at, intent_id, first_channel, leg_count, channels, team_ids,
  agent_ids, agent_kinds, source_ids, models, knowledge_versions, channel_path, outcome, confirmed, handed_off,
  previous_same_at, next_same_at, next_same_channel, next_any_at, false as unlinked
from contact_units
union all
select
  id, null::bigint, null::bigint, started_at, ended_at, intent_id, channel, 1::smallint, array[channel],
  array_remove(array[team_id], null), array_remove(array[agent_id], null), array_remove(array[agent_kind], null),
  array[source_id], array_remove(array[model], null), array_remove(array[knowledge_version], null),
  channel::text, outcome, false, outcome = 'handed_off', null::timestamptz, null::timestamptz, null::channel,
  null::timestamptz, true
from interactions
where customer_id is null and direction = 'inbound';

import type { Asked } from "./cases";

// What somebody would write over the records themselves: no journeys, handoffs or roll-ups of the product's. Only
// which journey a contact belongs to is taken from it, as an anchored window cannot be said in plain SQL.

const within = (moment: string, { from, to }: Asked) =>
  `${moment} >= timestamp '${from}' and ${moment} < timestamp '${to}'`;

/** A journey is at most two weeks long. */
const around = (moment: string, { from, to }: Asked) =>
  `${moment} >= timestamp '${from}' - interval '14 days' and ${moment} < timestamp '${to}' + interval '14 days'`;

export const journeysRaw = (asked: Asked) => `
  with placed as (
    select journey_id, started_at, channel, intent_id, team_id, agent_kind, outcome,
      row_number() over (partition by journey_id, intent_id
        order by started_at desc, coalesce(ended_at, started_at) desc, external_id desc) as back
    from raw_contacts
    where direction = 'inbound' and journey_id is not null
      and ${around("started_at", asked)}
  ), told as (
    select journey_id, min(started_at) as opened_at, count(distinct channel) as channel_count,
      case
        when bool_and(outcome = 'resolved') filter (where back = 1) then true
        when bool_or(outcome in ('handed_off', 'customer_left', 'unresolved')) filter (where back = 1) then false
      end as resolved,
      array_agg(distinct channel) as channels, array_agg(distinct team_id) as team_ids, array_agg(distinct intent_id) as intent_ids,
      array_agg(distinct agent_kind) as agent_kinds
    from placed group by journey_id
  )
  select cast(opened_at as date), case when channel_count > 1 then 'cross' else 'single' end,
    count(*) filter (where resolved), count(*) filter (where resolved is not null)
  from told
  where ${within("opened_at", asked)} and opened_at + interval '336 hours' <= timestamp '${asked.asOf}' and ${asked.journey}
  group by 1, 2 having count(*) filter (where resolved is not null) > 0`;

export const surveysRaw = (asked: Asked) => `
  select path, count(*) filter (where csat_scale = '1-5' and csat_score >= 4), count(*) filter (where csat_scale = '1-5'),
    count(*) filter (where ces_scale = 'ease_1-7' and ces_score >= 5), count(*) filter (where ces_scale = 'ease_1-7')
  from raw_contacts left join intents on intents.id = intent_id
  where ${within("started_at", asked)} and ${asked.contact}
    and (direction = 'inbound' or csat_score is not null or ces_score is not null)
  group by 1
  having count(*) filter (where csat_scale = '1-5') + count(*) filter (where ces_scale = 'ease_1-7') > 0`;

export const contactsRaw = (asked: Asked) => `
  select path, channel, count(*) filter (where outcome = 'resolved'), count(*) filter (where outcome <> 'unknown')
  from raw_contacts left join intents on intents.id = intent_id
  where ${within("coalesce(ended_at, started_at)", asked)} and direction = 'inbound' and status = 'closed'
    and ${asked.contact}
  group by 1, 2 having count(*) filter (where outcome <> 'unknown') > 0`;

export const handoffsRaw = (asked: Asked) => `
  with placed as (
    select *, coalesce(ended_at, started_at) as finished_at, direction = 'inbound' as inbound
    from raw_contacts where customer_id is not null and ${around("started_at", asked)}
  ), lined as (
    select *, lead(id) over (partition by journey_id, inbound order by started_at, finished_at, external_id) as next_id
    from placed
  ), leg as (
    select sender.*, requested_at, to_channel as told_channel, connected, raw_handoffs.context_read as told_read,
      receiver.channel as receiver_channel, receiver.note_read as receiver_read
    from lined as sender
    join raw_handoffs on from_interaction_id = sender.id
    left join placed as receiver on receiver.customer_id = sender.customer_id
      and receiver.external_id = to_external_id
    where sender.inbound
    union all
    select sender.*, null, null, case when fits then true end, null,
      case when fits then receiver.channel end, case when fits then receiver.note_read end
    from lined as sender
    left join (select from_interaction_id as asked_by from raw_handoffs group by 1) as asking on asked_by = sender.id
    left join placed as receiver on receiver.id = sender.next_id
    cross join lateral (select coalesce((receiver.intent_id = sender.intent_id or receiver.case_key = sender.case_key)
      and (receiver.channel <> sender.channel or receiver.agent_kind <> sender.agent_kind), false) as fits) as judged
    where sender.inbound and sender.outcome <> 'resolved' and (fits or sender.outcome = 'handed_off')
      and asked_by is null
  ), told as (
    select team_id as from_team_id, intent_id, channel as from_channel, coalesce(receiver_channel, told_channel) as to_channel,
      agent_kind as from_agent_kind, coalesce(requested_at, finished_at) as asked_at,
      case
        when not connected then 'never_connected'
        when connected and not coalesce(told_read, receiver_read) then 'lost'
        when connected and coalesce(told_read, receiver_read) then 'kept'
        else 'unknown'
      end as fate
    from leg
  )
  select cast(from_channel as text) || ' > ' || cast(to_channel as text), count(*) filter (where fate in ('lost', 'never_connected')),
    count(*) filter (where fate <> 'unknown')
  from told
  where ${within("asked_at", asked)} and ${asked.handoff}
  group by 1 having count(*) filter (where fate <> 'unknown') > 0`;

export const agentsRaw = (asked: Asked) => `
  select agents.external_id, count(*) filter (where csat_score >= 4), count(*)
  from raw_contacts left join agents on agents.id = agent_id
  where ${within("started_at", asked)} and ${asked.contact} and csat_scale = '1-5'
  group by 1`;

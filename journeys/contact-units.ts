import type { TransactionSql } from "postgres";
import { pathSeparator } from "@/language/vocabulary";
import { writeDifference } from "./difference";

const columns = [
  "id",
  "customer_id",
  "journey_id",
  "started_at",
  "ended_at",
  "intent_id",
  "first_channel",
  "leg_count",
  "channels",
  "team_ids",
  "agent_ids",
  "agent_kinds",
  "source_ids",
  "models",
  "knowledge_versions",
  "channel_path",
  "outcome",
  "confirmed",
  "handed_off",
  "previous_same_at",
  "next_same_at",
  "next_same_channel",
  "next_any_at",
] as const;

/**
 * Brings `contact_units` to what `lined` and `found_handoffs` say: an inbound contact with every contact that
 * it was handed on to, as its source reported. Of several handoffs of one contact the first that was received
 * leads on, of several to one contact the first counts; what else was handed over begins a unit of its own.
 * Contacts without an intent are about the same matter as others without one.
 */
export async function writeContactUnits(sql: TransactionSql): Promise<void> {
  await walkChains(sql);
  await gatherUnits(sql);
  await lookAround(sql);
  await writeDifference(sql, { table: "contact_units", found: "found_units", key: "id", columns });
}

/** The temporary table `legs`: contacts handed on or received, with the unit that each is a leg of, in order. */
async function walkChains(sql: TransactionSql): Promise<void> {
  await sql`
    create temporary table passed on commit drop as
    with received as (
      select distinct on (to_interaction_id) from_interaction_id, to_interaction_id, requested_at,
        receiver.opened_at, receiver.position
      from found_handoffs
      join lined sender on sender.id = from_interaction_id
      join lined receiver on receiver.id = to_interaction_id
      where not inferred and connected is distinct from false and receiver.inbound
        and (receiver.opened_at, receiver.position) > (sender.opened_at, sender.position)
      order by to_interaction_id, requested_at, sender.opened_at, sender.position
    )
    select distinct on (from_interaction_id) from_interaction_id, to_interaction_id
    from received
    order by from_interaction_id, requested_at, opened_at, position`;
  await sql`create index on passed (from_interaction_id)`;
  await sql`analyze passed`;
  await sql`
    create temporary table legs on commit drop as
    with recursive walk as (
      select from_interaction_id as unit_id, from_interaction_id as id, 1 as place
      from passed
      where from_interaction_id not in (select to_interaction_id from passed)
      union all
      select unit_id, to_interaction_id, place + 1
      from walk join passed on from_interaction_id = walk.id
    )
    select * from walk`;
  await sql`drop table passed`;
  await sql`analyze legs`;
}

/** The temporary table `gathered`: units with what their legs say. Most have one leg, and need no gathering. */
async function gatherUnits(sql: TransactionSql): Promise<void> {
  await sql`
    create temporary table gathered on commit drop as
    with asking as (
      select distinct from_interaction_id as id from found_handoffs where not inferred
    ), contact as not materialized (
      select lined.*, outcome = 'handed_off' or asking.id is not null as asked
      from lined left join asking using (id)
      where inbound
    ), leg as (
      select *, lag(channel) over (partition by unit_id order by place) as channel_before
      from legs join contact using (id)
    )
    select id, customer_id, journey_id, started_at, case when closed then finished_at end as ended_at, intent_id,
      channel as first_channel, 1::smallint as leg_count, array[channel] as channels,
      array_remove(array[team_id], null) as team_ids, array_remove(array[agent_id], null) as agent_ids,
      array_remove(array[agent_kind], null) as agent_kinds, array[source_id] as source_ids,
      array_remove(array[model], null) as models, array_remove(array[knowledge_version], null) as knowledge_versions,
      channel::text as channel_path, outcome, outcome = 'resolved' and confirmed as confirmed, asked as handed_off,
      coalesce(intent_id, 0) as matter
    from contact
    where id not in (select id from legs)
    union all
    select unit_id, customer_id, (array_agg(journey_id order by place))[1], min(started_at),
      case when bool_and(closed) then (array_agg(finished_at order by place))[count(*)] end,
      (array_agg(intent_id order by place))[1], (array_agg(channel order by place))[1],
      least(count(*), 32767)::smallint, array_agg(distinct channel),
      array_remove(array_agg(distinct team_id), null), array_remove(array_agg(distinct agent_id), null),
      array_remove(array_agg(distinct agent_kind), null), array_agg(distinct source_id),
      array_remove(array_agg(distinct model), null), array_remove(array_agg(distinct knowledge_version), null),
      string_agg(channel::text, ${pathSeparator} order by place) filter (where channel is distinct from channel_before),
      (array_agg(outcome order by place))[count(*)],
      (array_agg(outcome order by place))[count(*)] = 'resolved' and bool_or(confirmed), bool_or(asked),
      coalesce((array_agg(intent_id order by place))[1], 0)
    from leg
    group by unit_id, customer_id`;
}

/** The temporary table `found_units`: units with those of the same customer before and after them. */
async function lookAround(sql: TransactionSql): Promise<void> {
  await sql`create index on gathered (customer_id, matter, ended_at)`;
  await sql`create index on gathered (customer_id, matter, started_at, first_channel)`;
  await sql`create index on gathered (customer_id, started_at)`;
  await sql`analyze gathered (customer_id, matter, started_at, ended_at)`;
  const other = sql`gathered other where several and other.customer_id = unit.customer_id and other.id <> unit.id`;
  // Careful: ordered look-ups, as comparing all units of a customer with each other took 20 s for 5,000 of them.
  await sql`
    create temporary table found_units on commit drop as
    select unit.*, before.ended_at as previous_same_at, after.started_at as next_same_at,
      after.first_channel as next_same_channel, after_any.started_at as next_any_at
    from gathered unit
    join (select customer_id, count(*) > 1 as several from gathered group by customer_id) crowd using (customer_id)
    left join lateral (
      select ended_at from ${other} and other.matter = unit.matter and other.ended_at <= unit.started_at
      order by ended_at desc limit 1) before on true
    left join lateral (
      select started_at, first_channel from ${other} and other.matter = unit.matter
        and other.started_at >= unit.ended_at
      order by started_at, first_channel limit 1) after on true
    left join lateral (
      select started_at from ${other} and other.started_at >= unit.ended_at
      order by started_at limit 1) after_any on true`;
  await sql`drop table gathered`;
}

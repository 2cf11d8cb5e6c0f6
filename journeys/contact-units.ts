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
  await writeDifference(sql, { table: "contact_units", found: "found_units", key: "id", columns });
}

/** The temporary table `legs`: every inbound contact with the unit that it is a leg of, and its place in it. */
async function walkChains(sql: TransactionSql): Promise<void> {
  const later = sql`
    (receiver.started_at, receiver.finished_at, receiver.slug collate "C", receiver.external_id collate "C")
      > (sender.started_at, sender.finished_at, sender.slug collate "C", sender.external_id collate "C")`;
  await sql`
    create temporary table legs on commit drop as
    with recursive received as (
      select distinct on (to_interaction_id) from_interaction_id, to_interaction_id, requested_at,
        receiver.started_at as received_at, receiver.slug, receiver.external_id
      from found_handoffs
      join lined sender on sender.id = from_interaction_id
      join lined receiver on receiver.id = to_interaction_id
      where not inferred and connected is distinct from false and receiver.inbound and ${later}
      order by to_interaction_id, requested_at, sender.started_at, sender.slug collate "C",
        sender.external_id collate "C"
    ), passed as (
      select distinct on (from_interaction_id) from_interaction_id, to_interaction_id
      from received
      order by from_interaction_id, requested_at, received_at, slug collate "C", external_id collate "C"
    ), walk as (
      select id as unit_id, id, 1 as place
      from lined
      where inbound and not exists (select from passed where to_interaction_id = lined.id)
      union all
      select unit_id, to_interaction_id, place + 1
      from walk join passed on from_interaction_id = walk.id
    )
    select * from walk`;
}

/** The temporary table `found_units`: the legs put together, with the contacts around them. */
async function gatherUnits(sql: TransactionSql): Promise<void> {
  await sql`
    create temporary table gathered on commit drop as
    with told as (
      select unit_id as id, customer_id,
        (array_agg(journey_id order by place))[1] as journey_id,
        min(started_at) filter (where place = 1) as started_at,
        case when bool_and(closed) then (array_agg(finished_at order by place desc))[1] end as ended_at,
        (array_agg(intent_id order by place))[1] as intent_id,
        (array_agg(channel order by place))[1] as first_channel,
        least(count(*), 32767)::smallint as leg_count,
        array_agg(distinct channel) as channels,
        array_remove(array_agg(distinct team_id), null) as team_ids,
        array_remove(array_agg(distinct agent_id), null) as agent_ids,
        array_remove(array_agg(distinct agent_kind), null) as agent_kinds,
        array_agg(distinct source_id) as source_ids,
        array_remove(array_agg(distinct model), null) as models,
        array_remove(array_agg(distinct knowledge_version), null) as knowledge_versions,
        array_agg(channel::text order by place) as path,
        (array_agg(outcome order by place desc))[1] as outcome,
        bool_or(confirmed) as confirmed,
        bool_or(outcome = 'handed_off' or asking.id is not null) as handed_off
      from legs
      join lined using (id)
      left join (select distinct from_interaction_id as id from found_handoffs where not inferred) asking using (id)
      group by unit_id, customer_id
    )
    select told.*, coalesce(joined.channel_path, path[1]) as channel_path
    from told
    cross join lateral (
      select string_agg(channel, ${pathSeparator} order by n) filter (where channel is distinct from before)
        as channel_path
      from (select channel, n, lag(channel) over (order by n) as before
        from unnest(path) with ordinality as listed(channel, n)) runs) joined`;
  await sql`create index on gathered (customer_id)`;
  await sql`analyze gathered`;
  await sql`
    create temporary table found_units on commit drop as
    select unit.id, unit.customer_id, unit.journey_id, unit.started_at, unit.ended_at, unit.intent_id,
      unit.first_channel, unit.leg_count, unit.channels, unit.team_ids, unit.agent_ids, unit.agent_kinds,
      unit.source_ids, unit.models, unit.knowledge_versions, unit.channel_path, unit.outcome,
      unit.outcome = 'resolved' and unit.confirmed as confirmed, unit.handed_off,
      around.previous_same_at, around.next_same_at, around.next_same_channel, around.next_any_at
    from gathered unit
    cross join lateral (
      select
        max(other.ended_at) filter (where same and other.ended_at <= unit.started_at) as previous_same_at,
        min(other.started_at) filter (where same and other.started_at >= unit.ended_at) as next_same_at,
        (array_agg(other.first_channel order by other.started_at, other.first_channel)
          filter (where same and other.started_at >= unit.ended_at))[1] as next_same_channel,
        min(other.started_at) filter (where other.started_at >= unit.ended_at) as next_any_at
      from (
        select *, intent_id is not distinct from unit.intent_id as same
        from gathered where gathered.customer_id = unit.customer_id and gathered.id <> unit.id) other) around`;
  await sql`drop table gathered`;
}

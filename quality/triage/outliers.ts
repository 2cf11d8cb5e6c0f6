import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { instantText } from "@/metrics/cursor";
import { funnelLimits } from "@/metrics/inference/funnel-limits";
import { withoutImports } from "./beside-imports";

type Rule = { id: number; severity: number; days: number; contacts: number; journeys: number };
type Standing = { id: number; agent: string; n: number; k: number; expected: number };
export type Outlier = Standing & { limit: number };

const kind = "agent_outlier";

/**
 * Finds the agents who resolve less than chance makes of equals with the same mix of intents and channels,
 * and flags the last journeys in which they did not. People and machines are held against their own kind.
 * Looks back from the newest contact, so old data are read where they end. Answers who was found.
 */
export async function sweepOutliers(database: Database): Promise<Outlier[]> {
  const [rule] = await database.execute<Rule>(sql`
    select id, severity, (parameters ->> 'days')::int as days, (parameters ->> 'contacts')::int as contacts,
      (parameters ->> 'journeys')::int as journeys
    from flag_rules where kind = ${kind} and ended_at is null and is_on`);
  const [end] = await database.execute<{ at: string | null }>(sql`
    select ${instantText(sql`max(started_at)`)} as at from interactions
    where direction = 'inbound' and started_at <= now()`);
  // Counted before anybody is held up: this may take seconds, and imports wait only while flags are written.
  const found = rule && end?.at ? outside(await standings(database, rule, end.at), rule) : [];
  return database.transaction(async (transaction) => {
    await withoutImports(transaction);
    await transaction.execute(sql`delete from flag_marks where kind = ${kind}`);
    for (const outlier of found) await mark(transaction, outlier, rule as Rule, end?.at as string);
    await writeFlags(transaction);
    return found;
  });
}

type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

const within = (days: number, end: string) => sql`
  direction = 'inbound' and outcome <> 'unknown' and agent_id is not null and started_at <= ${end}::timestamptz
  and started_at > ${end}::timestamptz - make_interval(hours => 24 * ${days}::int)`;

/** Of each agent: contacts, those resolved, and as many as equals would have resolved with the same mix. */
async function standings(database: Database, rule: Rule, end: string): Promise<Standing[]> {
  return [
    ...(await database.execute<Standing>(sql`
      with contact as (
        select agent_id, agent_kind, intent_id, channel, (outcome = 'resolved')::int as hit
        from interactions where ${within(rule.days, end)}
      ), cell as (
        select agent_kind, intent_id, channel, avg(hit) as share from contact group by 1, 2, 3)
      select agents.id, agents.name as agent, count(*)::int as n, sum(hit)::int as k, sum(share)::float8 as expected
      from contact join cell on cell.agent_kind is not distinct from contact.agent_kind
        and cell.intent_id is not distinct from contact.intent_id and cell.channel = contact.channel
      join agents on agents.id = contact.agent_id
      group by agents.id having count(*) >= ${rule.contacts} order by agents.id`)),
  ];
}

function outside(all: Standing[], { contacts }: Rule): Outlier[] {
  return all.flatMap((one) => {
    const limits = one.n >= contacts ? funnelLimits(one.n, Math.min(1, one.expected / one.n)) : null;
    const limit = limits?.outer.low ?? 0;
    return one.k / one.n < limit ? [{ ...one, limit }] : [];
  });
}

async function mark(database: Transaction, outlier: Outlier, rule: Rule, end: string): Promise<void> {
  const { id, agent, n, k, limit } = outlier;
  await database.execute(sql`
    insert into flag_marks (contact_id, kind, rule_id, severity, reason, team_id, counts_from)
    select id, ${kind}, ${rule.id}, ${rule.severity}, jsonb_build_object(
      'agent', ${agent}::text, 'resolved', ${k}::int, 'contacts', ${n}::int, 'days', ${rule.days}::int,
      'limit', ${Math.round(limit * 10_000) / 10_000}::float8), team_id, ${end}::timestamptz
    from (
      select distinct on (journey_id) id, team_id, started_at from interactions
      where ${within(rule.days, end)} and agent_id = ${id} and outcome <> 'resolved' and journey_id is not null
      order by journey_id, started_at desc, id) as missed
    order by started_at desc, id limit ${rule.journeys}
    on conflict (contact_id, kind) do nothing`);
}

/** Brings the flags of this kind to the marks; what stands as it did keeps its row, and its verdict. */
async function writeFlags(database: Transaction): Promise<void> {
  await database.execute(sql`
    delete from flags where kind = ${kind}
      and journey_id not in (select journey_id from marked_flags where kind = ${kind})`);
  await database.execute(sql`
    insert into flags (journey_id, customer_id, kind, rule_id, severity, reason, happened_at, counts_from,
      team_ids, channels, intent_ids, agent_kinds, verdict)
    select distinct on (journey_id) journey_id, customer_id, kind, rule_id, severity, reason, happened_at,
      counts_from, team_ids, channels, intent_ids, agent_kinds, (
        select verdict from interactions contact
        join judged_flags judged on judged.contact_id = contact.id and judged.kind = ${kind}
        join triage_acts on triage_acts.id = act_id and undone_at is null
        where contact.journey_id = marked_flags.journey_id order by act_id desc limit 1)
    from marked_flags where kind = ${kind} order by journey_id, counts_from, contact_id
    on conflict (journey_id, kind) do update set rule_id = excluded.rule_id, severity = excluded.severity,
      reason = excluded.reason, happened_at = excluded.happened_at, counts_from = excluded.counts_from,
      team_ids = excluded.team_ids`);
}

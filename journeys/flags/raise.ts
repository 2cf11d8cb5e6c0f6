import type { Fragment, TransactionSql } from "postgres";
import { type FlagKind, flagKinds } from "@/language/flags";
import { writeDifference } from "../difference";
import {
  brokenPromise,
  judgedBelow,
  knowledgeMismatch,
  satisfiedButHard,
  sentimentCollapse,
} from "./rules-of-contacts";
import { lostContext, pingPong, silence } from "./rules-of-journeys";

const columns = [
  "journey_id",
  "customer_id",
  "kind",
  "rule_id",
  "severity",
  "reason",
  "happened_at",
  "counts_from",
  "team_ids",
  "channels",
  "intent_ids",
  "agent_kinds",
  "verdict",
] as const;

type RuleSql = (sql: TransactionSql) => Fragment;

/** An agent's place among equals follows from many customers; a sweep leaves marks instead. */
const rules: Record<Exclude<FlagKind, "agent_outlier">, RuleSql> = {
  silence,
  lost_context: lostContext,
  broken_promise: brokenPromise,
  satisfied_but_hard: satisfiedButHard,
  ping_pong: pingPong,
  inconsistency: (sql) =>
    judgedBelow(sql, "inconsistency", ["persona_consistency", "policy_consistency", "policy_adherence"]),
  knowledge_mismatch: knowledgeMismatch,
  sentiment_collapse: sentimentCollapse,
  low_groundedness: (sql) => judgedBelow(sql, "low_groundedness", ["groundedness", "faithfulness"]),
};

/**
 * Brings `flags` to what journeys, contacts, rules, marks and verdicts say of the customers in
 * `touched_customers`, of one kind or of all. Rows that did not change stay as they are.
 */
export async function raiseFlags(sql: TransactionSql, kinds: readonly FlagKind[] = flagKinds): Promise<void> {
  await sql`
    create temporary table flag_contacts on commit drop as
    select id, journey_id, source_id, case_key, channel, started_at, team_id, knowledge_version, csat_score,
      csat_scale, ces_score, ces_scale
    from touched_customers join interactions using (customer_id)
    where direction = 'inbound' and journey_id is not null`;
  await sql`analyze flag_contacts (id, journey_id)`;
  await sql`
    create temporary table found_flags on commit drop as
    with raised as (${raisedBy(sql, kinds)})
    select journey_id, journeys.customer_id, rule.kind, rule.id as rule_id, rule.severity, reason, happened_at,
      counts_from, raised.team_ids, channels, intent_ids, agent_kinds, ${verdictOn(sql, sql`journeys.id`, sql`rule.kind`)} as verdict
    from raised join journeys on journeys.id = raised.journey_id join flag_rules rule on rule.id = rule_id
    union all (
      select distinct on (journey_id, kind) journey_id, customer_id, kind, rule_id, severity, reason, happened_at,
        counts_from, team_ids, channels, intent_ids, agent_kinds, ${verdictOn(sql, sql`marked_flags.journey_id`, sql`marked_flags.kind`)}
      from touched_customers join marked_flags using (customer_id)
      order by journey_id, kind, counts_from, contact_id)
    union all
    select ${sql(columns as unknown as string[])} from touched_customers join flags using (customer_id)
    where kind = any(${flagKinds.filter((kind) => kind !== "agent_outlier" && !kinds.includes(kind))})`;
  await sql`analyze found_flags (journey_id)`;
  await writeDifference(sql, { table: "flags", found: "found_flags", key: "journey_id", columns });
  await sql`drop table flag_contacts, found_flags`;
}

function raisedBy(sql: TransactionSql, kinds: readonly FlagKind[]): Fragment {
  const wanted = kinds.filter((kind) => kind !== "agent_outlier").map((kind) => rules[kind](sql));
  // Careful: `union all` takes its column names from the first, so one that names them comes before all.
  const named = sql`
    select null::bigint as journey_id, null::int as rule_id, null::jsonb as reason, null::timestamptz as happened_at,
      null::timestamptz as counts_from, null::int[] as team_ids where false`;
  return wanted.reduce<Fragment>((all, one) => sql`${all} union all (${one})`, named);
}

/** The verdict that stands on a journey's flag: the newest that was not undone, on any contact of the journey. */
function verdictOn(sql: TransactionSql, journey: Fragment, kind: Fragment): Fragment {
  return sql`(
    select verdict from interactions contact
    join judged_flags on judged_flags.contact_id = contact.id
    join triage_acts on triage_acts.id = act_id
    where contact.journey_id = ${journey} and judged_flags.kind = ${kind} and undone_at is null
    order by act_id desc limit 1)`;
}

import type { Fragment, TransactionSql } from "postgres";
import { pathSeparator } from "@/language/vocabulary";
import { parameterOf } from "./parameter-of";

/** The journeys of touched customers, with the rule of a kind while it is on. */
const judgedBy = (sql: TransactionSql, kind: string) => sql`
  touched_customers join journeys using (customer_id)
  join flag_rules rule on rule.kind = ${kind} and is_on and rule.ended_at is null`;

export function silence(sql: TransactionSql): Fragment {
  return sql`
    select journeys.id as journey_id, rule.id as rule_id,
      jsonb_build_object('contacts', contact_count, 'channel', split_part(channel_path, ${pathSeparator}, -1)) as reason,
      last_contact_at as happened_at, matures_at as counts_from, team_ids
    from ${judgedBy(sql, "silence")}
    where outcome = 'silent' and contact_count >= ${parameterOf(sql, "contacts")}`;
}

/** Back on a channel already left: more stations on the way than channels. */
export function pingPong(sql: TransactionSql): Fragment {
  const stations = sql`cardinality(string_to_array(channel_path, ${pathSeparator}))`;
  return sql`
    select journeys.id, rule.id, jsonb_build_object('changes', ${stations} - 1, 'path', channel_path),
      last_contact_at, last_contact_at, team_ids
    from ${judgedBy(sql, "ping_pong")}
    where ${stations} - 1 >= ${parameterOf(sql, "changes")} and ${stations} > channel_count`;
}

export function lostContext(sql: TransactionSql): Fragment {
  const inOrder = sql`order by requested_at, from_channel, to_channel`;
  return sql`
    select journey_id, rule.id,
      jsonb_build_object(
        'lost', count(*) filter (where fate = 'lost'),
        'never_connected', count(*) filter (where fate = 'never_connected'),
        'from', (array_agg(from_channel ${inOrder}))[1], 'to', (array_agg(to_channel ${inOrder}))[1]),
      min(requested_at), min(requested_at),
      array(
        select distinct team from unnest(array_agg(from_team_id) || array_agg(to_team_id)) as team
        where team is not null order by 1)
    from touched_customers join handoffs using (customer_id)
    join flag_rules rule on rule.kind = 'lost_context' and is_on and ended_at is null
    where fate in ('lost', 'never_connected') and journey_id is not null
    group by journey_id, rule.id, rule.parameters
    having count(*) >= ${parameterOf(sql, "handoffs")}`;
}

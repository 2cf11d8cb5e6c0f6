import { type SQL, sql } from "drizzle-orm";
import { interactions } from "@/db/schema";
import { pathSeparator } from "@/language/vocabulary";

const within = (
  value: SQL,
  ends: readonly (readonly [seconds: number, words: string])[],
  above: string,
): SQL =>
  sql`case when ${value} is null then 'unknown' ${sql.join(
    ends.map(
      ([seconds, words]) => sql`when ${value} < ${sql.raw(String(seconds))} then ${sql.raw(`'${words}'`)}`,
    ),
    sql` `,
  )} else ${sql.raw(`'${above}'`)} end`;

const minute = 60;
const hour = 60 * minute;
const path = sql`(select path from intents where intents.id = ${interactions.intentId})`;

/**
 * What is known of every contact, answered or not, and may go with satisfaction: by name, as a text. Nothing
 * in it comes from the answer.
 */
export const features: Record<string, SQL> = {
  outcome: sql`case when ${interactions.partiallyResolved} then 'partially_resolved' else ${interactions.outcome}::text end`,
  agent_kind: sql`coalesce(${interactions.agentKind}::text, 'unknown')`,
  channel: sql`${interactions.channel}::text`,
  intent: sql`coalesce(${path}, 'none')`,
  matter: sql`coalesce(split_part(${path}, ${sql.raw(`'${pathSeparator}'`)}, 1), 'none')`,
  team: sql`coalesce((select name from teams where teams.id = ${interactions.teamId}), 'none')`,
  handle_time: within(
    sql`(${interactions.handleMs} / 1000)`,
    [
      [2 * minute, "under 2 minutes"],
      [5 * minute, "2 to 5 minutes"],
      [10 * minute, "5 to 10 minutes"],
      [20 * minute, "10 to 20 minutes"],
    ],
    "20 minutes or more",
  ),
  duration: within(
    sql`extract(epoch from ${interactions.endedAt} - ${interactions.startedAt})`,
    [
      [5 * minute, "under 5 minutes"],
      [15 * minute, "5 to 15 minutes"],
      [hour, "15 to 60 minutes"],
      [6 * hour, "1 to 6 hours"],
      [24 * hour, "6 to 24 hours"],
    ],
    "a day or more",
  ),
  arrival: sql`case when arrived.lost then 'handed over, context lost' when arrived.lost is false then 'handed over' else 'direct' end`,
  earlier_contacts: sql`case when placed.earlier >= 3 then '3 or more' else coalesce(placed.earlier::text, 'unknown') end`,
};

export const folds = 5;

/**
 * Makes the temporary table `csat_profiles`: every contact that could be answered, with its features, its answer
 * where there is one, and the fold of its customer.
 */
export const makeProfiles: SQL = sql`
  create temporary table csat_profiles on commit drop as
  with placed as (
    select id, row_number() over (partition by journey_id order by started_at, id) - 1 as earlier
    from interactions where journey_id is not null and direction = 'inbound'
  ), arrived as (
    select to_interaction_id as id, bool_or(fate = 'lost') as lost
    from handoffs where to_interaction_id is not null group by 1
  )
  select ${interactions.id} as id,
    case when ${interactions.csatScale} = '1-5' then ${interactions.csatScore} end as answer,
    -- Careful: the remainder of a negative number is negative.
    ((hashint8extended(coalesce(${interactions.customerId}, -${interactions.id}), 1) % ${sql.raw(String(folds))})
      + ${sql.raw(String(folds))})::int % ${sql.raw(String(folds))} as fold,
    ${sql.join(
      Object.entries(features).map(([name, value]) => sql`${value} as ${sql.identifier(name)}`),
      sql`, `,
    )}
  from ${interactions}
  left join placed on placed.id = ${interactions.id}
  left join arrived on arrived.id = ${interactions.id}
  where ${interactions.direction} = 'inbound' or ${interactions.csatScore} is not null or ${interactions.cesScore} is not null`;

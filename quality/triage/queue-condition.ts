import { type SQL, sql } from "drizzle-orm";
import type { Viewer } from "@/db/viewer";
import type { Filter } from "@/language/filter";
import { sampleKind } from "@/language/flags";
import { intentPath, named, ownTeams, plain, selected, several } from "@/metrics/populations/population";
import type { QueueQuestion } from "./queue-question";

/** What of the filter the queue knows, each of a row by the name that it has in the query. */
const dimensions = {
  team: (row: SQL) => several(named(sql`${row}.team_ids`, "teams")),
  channel: (row: SQL) => several(plain(sql`${row}.channels`, "channel")),
  intent: (row: SQL) => several(intentPath(sql`${row}.intent_ids`)),
  agent_kind: (row: SQL) => several(plain(sql`${row}.agent_kinds`, "agent_kind")),
};
export const queueDimensions = Object.keys(dimensions) as (keyof typeof dimensions)[];

const claimLasts = sql`make_interval(mins => 30)`;
export const isClaimed = sql`(holds.claimed_by is not null and holds.claimed_at > now() - ${claimLasts})`;

/**
 * The condition that a row of `flags` stands for its journey in the queue: of several that are asked for
 * the worst, of these the oldest. A journey that was drawn at random stands there as that alone until it is
 * judged, so that whoever judges it does not know what the rules say of it.
 */
export function queueCondition(
  { where }: Pick<Filter, "where">,
  question: QueueQuestion,
  viewer: Viewer,
): SQL {
  const other = sql`
    select from flags other
    where other.journey_id = flags.journey_id and other.id <> flags.id and ${counts(question, sql`other`)}`;
  const ahead = sql`(other.severity, flags.counts_from, flags.id) > (flags.severity, other.counts_from, other.id)`;
  const leads = sql`not exists (${other} and ${ahead} and ${asked(where, question, viewer, sql`other`)})`;
  const stands = isOpen(question)
    ? sql`(flags.kind = ${sampleKind} or not exists (${other} and other.kind = ${sampleKind}) and ${leads})`
    : leads;
  return sql`${asked(where, question, viewer, sql`flags`)} and ${stands} ${mine(question, viewer)}`;
}

export const isOpen = ({ state }: QueueQuestion) => state !== "done" && state !== "dismissed";

/** That a row counts by now and has the state that is asked for. */
function counts(question: QueueQuestion, row: SQL): SQL {
  const verdict = question.state === "done" ? "confirmed" : "dismissed";
  return isOpen(question)
    ? sql`${row}.verdict is null and ${row}.counts_from <= now()`
    : sql`${row}.verdict = ${verdict}`;
}

function asked(where: Filter["where"], question: QueueQuestion, viewer: Viewer, row: SQL): SQL {
  const { rules, severities, entry } = question;
  const own = ownTeams(viewer);
  const conditions = [
    counts(question, row),
    own && sql`${row}.team_ids && ${own}`,
    rules.length > 0 && sql`${row}.kind in ${rules}`,
    severities.length > 0 && sql`${row}.severity in ${severities}`,
    entry === "sample" && sql`${row}.kind = ${sampleKind}`,
    entry === "flag" && sql`${row}.kind <> ${sampleKind}`,
    ...queueDimensions.map((name) => {
      const names = where[name] ?? [];
      return names.length > 0 && selected(dimensions[name](row), names);
    }),
  ].filter((one): one is SQL => Boolean(one));
  return sql.join(conditions, sql` and `);
}

function mine({ state }: QueueQuestion, { userId }: Viewer): SQL {
  if (state === "mine")
    return sql`and exists (select from journey_holds holds where holds.journey_id = flags.journey_id
      and (assigned_to = ${userId} or claimed_by = ${userId} and ${isClaimed}))`;
  if (state === "unseen")
    return sql`and not exists (select from seen_journeys seen where seen.user_id = ${userId}
      and seen.journey_id = flags.journey_id and seen.seen_at >= flags.raised_at)`;
  return sql``;
}

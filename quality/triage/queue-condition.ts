import { type SQL, sql } from "drizzle-orm";
import type { Viewer } from "@/db/viewer";
import { sampleKind } from "@/language/flags";
import { ownTeams } from "@/metrics/populations/population";
import type { PlacedFilter } from "./placed-filter";
import type { QueueQuestion } from "./queue-question";

const claimLasts = sql`make_interval(mins => 30)`;
export const isClaimed = sql`(holds.claimed_by is not null and holds.claimed_at > now() - ${claimLasts})`;

export type QueueAsked = { filter: PlacedFilter; question: QueueQuestion; viewer: Viewer };

export const isOpen = ({ state }: QueueQuestion) => state !== "done" && state !== "dismissed";

/**
 * The condition that a row of `flags` is asked for. A journey that was drawn at random is in the queue as
 * that alone until it is judged, so that whoever judges it does not know what the rules say of it.
 */
export function isAsked(asked: QueueAsked): SQL {
  const blind = sql`flags.kind = ${sampleKind} or flags.journey_id not in (
    select journey_id from flags drawn where drawn.kind = ${sampleKind} and ${counts(asked.question, sql`drawn`)})`;
  return isOpen(asked.question) ? sql`${fits(asked, sql`flags`)} and (${blind})` : fits(asked, sql`flags`);
}

/** The condition that it stands for its journey as well: of several the worst, of these the oldest. */
export function leads(asked: QueueAsked): SQL {
  const ahead = sql`exists (
    select from flags other where other.journey_id = flags.journey_id
      and (other.severity, flags.counts_from, flags.id) > (flags.severity, other.counts_from, other.id)
      and ${fits(asked, sql`other`)})`;
  return isOpen(asked.question)
    ? sql`${isAsked(asked)} and (flags.kind = ${sampleKind} or not ${ahead})`
    : sql`${isAsked(asked)} and not ${ahead}`;
}

/** That a row counts by now and has the state that is asked for. */
function counts(question: QueueQuestion, row: SQL): SQL {
  const verdict = question.state === "done" ? "confirmed" : "dismissed";
  return isOpen(question)
    ? sql`${row}.verdict is null and ${row}.counts_from <= now()`
    : sql`${row}.verdict = ${verdict}`;
}

function fits({ filter, question, viewer }: QueueAsked, row: SQL): SQL {
  const { rules, severities, entry } = question;
  const own = ownTeams(viewer);
  const conditions = [
    counts(question, row),
    own && sql`${row}.team_ids && ${own}`,
    rules.length > 0 && sql`${row}.kind in ${rules}`,
    severities.length > 0 && sql`${row}.severity in ${severities}`,
    entry === "sample" && sql`${row}.kind = ${sampleKind}`,
    entry === "flag" && sql`${row}.kind <> ${sampleKind}`,
    hasState(question, viewer, row),
    ...filter(row),
  ].filter((one): one is SQL => Boolean(one));
  return sql.join(conditions, sql` and `);
}

function hasState({ state }: QueueQuestion, { userId }: Viewer, row: SQL): SQL | null {
  if (state === "mine")
    return sql`exists (select from journey_holds holds where holds.journey_id = ${row}.journey_id
      and (assigned_to = ${userId} or claimed_by = ${userId} and ${isClaimed}))`;
  if (state === "unseen")
    return sql`not exists (select from seen_journeys seen where seen.user_id = ${userId}
      and seen.journey_id = ${row}.journey_id and seen.seen_at >= ${row}.raised_at)`;
  return null;
}

import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import type { Filter } from "@/language/filter";
import { type QueueKind, type Severity, sampleKind, type Verdict } from "@/language/flags";
import { instantText } from "@/metrics/cursor";
import { ownTeams } from "@/metrics/populations/population";
import { placedFilter } from "./placed-filter";
import { isAsked, isClaimed, isOpen, leads } from "./queue-condition";
import type { QueueQuestion } from "./queue-question";

export type RaisedFlag = {
  kind: QueueKind;
  severity: Severity;
  reason: Record<string, unknown>;
  verdict: Verdict | null;
};

export type Holder = { id: number; name: string };

/** A journey that waits for a person, or was judged by one. */
export type QueueRow = {
  journeyId: number;
  severity: Severity;
  /** Since when it counts. */
  since: string;
  /** Drawn at random and not judged yet: its flags are withheld. */
  isSample: boolean;
  flags: RaisedFlag[];
  assignedTo: Holder | null;
  claimedBy: Holder | null;
  claimedAt: string | null;
  seen: boolean;
};

export type QueuePage = { rows: QueueRow[]; next: string | null };

const cursorPattern = /^([123])_(\d{4}-\d{2}-\d{2}T[\d:.]+Z)_(\d+)$/;
export const isQueueCursor = (text: string) => cursorPattern.test(text);

/** A page of the queue: the worst first, and of these the oldest or the newest. */
export async function queue(
  database: Database,
  filter: Pick<Filter, "where">,
  question: QueueQuestion,
  viewer: Viewer,
  { cursor, limit }: { cursor: string | null; limit: number },
): Promise<QueuePage> {
  const [, severity, since, id] = cursor?.match(cursorPattern) ?? [];
  const isOldest = question.order === "oldest";
  const rest = !id
    ? sql`true`
    : isOldest
      ? sql`(- flags.severity, flags.counts_from, flags.id) > (- ${severity}::smallint, ${since}::timestamptz, ${id}::bigint)`
      : sql`(flags.severity, flags.counts_from, flags.id) < (${severity}, ${since}::timestamptz, ${id}::bigint)`;
  const order = isOldest
    ? sql`- flags.severity, flags.counts_from, flags.id`
    : sql`flags.severity desc, flags.counts_from desc, flags.id desc`;
  const asked = { filter: await placedFilter(database, filter), question, viewer };
  const found = await database.execute<Found>(sql`
    select flags.id::float8 as id, ${columns(viewer)} from (
      select * from flags where ${leads(asked)} and ${rest}
      order by ${order} limit ${limit + 1}) as flags
    ${joins} order by ${order}`);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows: await withFlags(database, rows, question, viewer),
    next: found.length > limit && last ? `${last.severity}_${last.since}_${last.id}` : null,
  };
}

type Found = Omit<QueueRow, "flags"> & { id: number };

const joins = sql`
  left join journey_holds holds on holds.journey_id = flags.journey_id
  left join users assigned on assigned.id = holds.assigned_to
  left join users claimed on claimed.id = holds.claimed_by and ${isClaimed}`;

const columns = ({ userId }: Viewer) => sql`
  flags.journey_id::float8 as "journeyId", flags.severity, ${instantText(sql`flags.counts_from`)} as since,
  flags.kind = ${sampleKind} and flags.verdict is null as "isSample",
  case when assigned.id is not null then jsonb_build_object('id', assigned.id, 'name', assigned.name) end
    as "assignedTo",
  case when claimed.id is not null then jsonb_build_object('id', claimed.id, 'name', claimed.name) end as "claimedBy",
  case when claimed.id is not null then ${instantText(sql`holds.claimed_at`)} end as "claimedAt",
  exists (select from seen_journeys seen where seen.user_id = ${userId}
    and seen.journey_id = flags.journey_id and seen.seen_at >= flags.raised_at) as seen`;

async function withFlags(
  database: Database,
  rows: Found[],
  question: QueueQuestion,
  viewer: Viewer,
): Promise<QueueRow[]> {
  const ids = rows.filter(({ isSample }) => !isSample).map(({ journeyId }) => journeyId);
  const own = ownTeams(viewer);
  const found =
    ids.length === 0
      ? []
      : await database.execute<RaisedFlag & { journeyId: number }>(sql`
          select journey_id::float8 as "journeyId", kind, severity, reason, verdict from flags
          where journey_id in ${ids} and ${isOpen(question) ? sql`verdict is null` : sql`true`}
            and counts_from <= now() and ${own ? sql`team_ids && ${own}` : sql`true`}
          order by severity desc, counts_from, id`);
  return rows.map(({ id: _, ...row }) => ({
    ...row,
    flags: found
      .filter(({ journeyId }) => journeyId === row.journeyId)
      .map(({ journeyId: _, ...flag }) => flag),
  }));
}

/** How many journeys are left under these conditions. */
export async function queueLength(
  database: Database,
  filter: Pick<Filter, "where">,
  question: QueueQuestion,
  viewer: Viewer,
): Promise<number> {
  const asked = { filter: await placedFilter(database, filter), question, viewer };
  const [row] = await database.execute<{ n: number }>(sql`
    select count(*)::int as n from (select from flags where ${isAsked(asked)} group by journey_id) as journeys`);
  return row?.n ?? 0;
}

import { and, asc, desc, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { journeyRows as rows } from "@/db/schema";
import type { Viewer } from "@/db/viewer";
import type { Filter } from "@/language/filter";
import { type JourneyState, listedJourneys } from "./journey-rows";

/** The journeys before and after one in the list that a filter makes, wherever in it that is; null: none. */
export async function journeyNeighbours(
  database: Database,
  filter: Filter,
  viewer: Viewer,
  { states, id }: { states: JourneyState[]; id: number },
  now: Date,
): Promise<{ previous: number | null; next: number | null }> {
  const condition = listedJourneys(filter, viewer, states, now);
  const place = sql`(select opened_at, id from journeys where id = ${id})`;
  const [before, after] = await Promise.all([
    database
      .select({ id: rows.id })
      .from(rows)
      .where(and(condition, sql`(${rows.openedAt}, ${rows.id}) > ${place}`))
      .orderBy(asc(rows.openedAt), asc(rows.id))
      .limit(1),
    database
      .select({ id: rows.id })
      .from(rows)
      .where(and(condition, sql`(${rows.openedAt}, ${rows.id}) < ${place}`))
      .orderBy(desc(rows.openedAt), desc(rows.id))
      .limit(1),
  ]);
  return { previous: before[0]?.id ?? null, next: after[0]?.id ?? null };
}

import { address } from "@/components/filter-links";
import { journeyAddress } from "@/components/journey-address";
import { database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import type { Filter } from "@/language/filter";
import { isCursor } from "@/metrics/cursor";
import type { Metric } from "@/metrics/metric";
import { isRowChoice, type RowBehind, rowsBehind } from "@/metrics/rows-behind";

const limit = 50;

/** The journeys before and after one among the rows behind a number, over the borders of its pages. */
export async function besideRow(
  metric: Metric,
  filter: Filter,
  parameters: URLSearchParams,
  { id, timeZone }: { id: number; timeZone: string },
  viewer: Viewer,
  now: Date,
): Promise<{ previous: string | null; next: string | null }> {
  const asked = parameters.get("only") ?? "all";
  const only = isRowChoice(metric, asked) ? asked : "all";
  const cursors = parameters.getAll("cursor").filter(isCursor);
  const page = (cursor: string | null) =>
    rowsBehind(database(), metric, filter, viewer, { cursor, limit, only }, now);
  const { rows, next } = await page(cursors.at(-1) ?? null);
  const ids = journeysIn(rows);
  const place = ids.indexOf(id);
  if (place < 0) return { previous: null, next: null };

  const at = (journey: number | undefined, places: string[]) => {
    if (journey === undefined) return null;
    const kept: [string, string][] = [...parameters].filter(([name]) => name === "only");
    const list = address(`/behind/${metric.id}`, filter, [
      ...kept,
      ...places.map((one): [string, string] => ["cursor", one]),
    ]);
    return journeyAddress(journey, timeZone, list);
  };
  const other = (journey: number) => journey !== id;
  const before = async () => {
    if (place > 0 || cursors.length === 0) return at(ids[place - 1], cursors);
    const earlier = await page(cursors.at(-2) ?? null);
    return at(journeysIn(earlier.rows).filter(other).at(-1), cursors.slice(0, -1));
  };
  const after = async () => {
    if (place < ids.length - 1 || !next) return at(ids[place + 1], cursors);
    const later = await page(next);
    return at(journeysIn(later.rows).filter(other)[0], [...cursors, next]);
  };
  const [previous, following] = await Promise.all([before(), after()]);
  return { previous, next: following };
}

/** Each journey once, at its first row. */
const journeysIn = (rows: RowBehind[]) => [...new Set(rows.flatMap(({ journey }) => journey ?? []))];

import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import type { Filter } from "@/language/filter";
import { isGrain } from "@/language/grouping";
import type { Reading } from "@/language/reading";
import { buckets } from "./buckets";
import { hiddenReading, withheld } from "./disclosure";
import { type FoundGroup, type GroupValues, keyOf } from "./found-groups";
import { grouped } from "./grouped";
import type { Metric, Sums } from "./metric";

/**
 * What a metric says: one reading with the group {} or, with `filter.by`, one a group, e.g.
 * `{ channel: "voice" }` or `{ week: "2026-03-02", channel: "voice" }`. Buckets of time without rows are
 * there, empty; other groups only where there are rows. Shares are 0..1. Groups of fewer customers than
 * the house allows are withheld.
 */
export async function measure(
  database: Database,
  metric: Metric,
  filter: Filter,
  viewer: Viewer,
  now: Date,
): Promise<Reading[]> {
  const found = await grouped(database, metric, filter, viewer, now);
  const groups = inOrder(filter, found.groups);
  const readings = groups.map(found.reading);
  const hidden = withheld(groups, found.small, (place) => readings[place]?.n ?? 0);
  const shown = readings.map((reading, place) =>
    hidden.has(groups[place]?.key ?? "") ? hiddenReading(reading) : reading,
  );
  return metric.together?.(shown) ?? shown;
}

/** Every group that is to be said: buckets of time in full, other values where rows speak. */
function inOrder({ by, period }: Filter, found: FoundGroup[]): FoundGroup[] {
  const speaking = found.filter(({ sums }) => speaks(sums));
  const isFull = by.length < 2 || by.some(isGrain);
  // A table of paths has thousands of places without rows.
  if (!isFull) return speaking.toSorted(rowByRow);
  const axes = by.map((one, place) =>
    isGrain(one)
      ? buckets(period, one)
      : [...new Set(speaking.map(({ values }) => values[place] ?? null))].sort(nullLast),
  );
  const known = new Map(found.map((group) => [group.key, group]));
  return product(axes).map((values) => {
    const key = keyOf(values);
    return known.get(key) ?? { values, key, sums: {}, cells: [], crowds: [] };
  });
}

const product = (axes: GroupValues[]): GroupValues[] =>
  axes.reduce<GroupValues[]>(
    (all, axis) => all.flatMap((values) => axis.map((one) => [...values, one])),
    [[]],
  );

const rowByRow = (a: FoundGroup, b: FoundGroup) =>
  a.values.reduce((sign, value, axis) => sign || nullLast(value, b.values[axis] ?? null), 0);

const nullLast = (a: string | null, b: string | null) =>
  a === b ? 0 : a === null ? 1 : b === null || a < b ? -1 : 1;

/** A group of nothing but rows that were left out, such as the senders of notifications, is no group. */
const speaks = ({ n = 0, unknown = 0, pending = 0 }: Sums) => n + unknown + pending > 0;

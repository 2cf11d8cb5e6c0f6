import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import type { Cohorts } from "@/language/comparison";
import { isGrain } from "@/language/grouping";
import type { Reading } from "@/language/reading";
import { type Comparison, compare, immature } from "./compare";
import { keyOf } from "./found-groups";
import { measure } from "./measure";
import type { Metric } from "./metric";

export type Compared = Comparison & { group: Reading["group"]; reading: Reading; against: Reading | null };

/**
 * Two cohorts against each other. Groups are joined by their value, buckets of time by their place, since
 * the first week of a period stands beside the first week of the other. Before against after is refused
 * while journeys of the newer cohort are still open.
 */
export async function compared(
  database: Database,
  metric: Metric,
  { filter, against, kind }: Cohorts,
  viewer: Viewer,
  now: Date,
): Promise<Compared[]> {
  const [readings, others] = await Promise.all(
    [filter, against].map((cohort) => measure(database, metric, cohort, viewer, now)),
  );
  const isTime = filter.by.some(isGrain);
  const key = ({ group }: Reading) => keyOf(Object.values(group));
  const byValue = new Map(others?.map((reading) => [key(reading), reading]));
  return (readings ?? []).map((reading, place) => {
    const other = (isTime ? others?.[place] : byValue.get(key(reading))) ?? null;
    const isEarly = kind.startsWith("before:") && reading.pending > 0;
    const comparison = !other
      ? compare(reading, null)
      : isEarly
        ? immature(reading, filter.period)
        : compare(reading, other);
    return { group: reading.group, ...comparison, reading, against: other };
  });
}

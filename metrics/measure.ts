import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import type { Filter } from "@/language/filter";
import { groupKey, isGrain } from "@/language/grouping";
import type { Reading } from "@/language/reading";
import { answer } from "./answer";
import { buckets } from "./buckets";
import { smallCrowds } from "./crowds";
import { disclosed } from "./disclosure";
import { type FoundGroup, type GroupValues, keyOf } from "./found-groups";
import { houseRulesAt, repeatWindowHours } from "./house-rules";
import type { Metric, Sums } from "./metric";
import { readingsOf } from "./read";
import { oneSeries } from "./series";

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
  const asOf = filter.asOf ?? now.toISOString();
  const asked = { metric, filter: oneSeries(metric, filter), viewer, asOf };
  const [found, rules] = await Promise.all([answer(database, asked), houseRulesAt(database, now)]);
  const hidden = await smallCrowds(database, asked, found, rules.smallestGroup);
  const { window } = metric.population;
  const windowHours = window && { journey: rules.journeyWindowHours, repeat: repeatWindowHours }[window];
  const reading = readingsOf(metric, { timeZone: filter.period.timeZone, asOf, windowHours, rules });
  const named = groupsOf(filter);
  const groups = inOrder(filter, found);
  const readings = groups.map(({ values, sums, cells }) => reading(named(values), sums, cells));
  const shown = disclosed(readings, (place) => hidden.has(groups[place]?.key ?? ""));
  return metric.together?.(shown) ?? shown;
}

function groupsOf({ by }: Filter) {
  const names = by.map(groupKey);
  return (values: GroupValues): Reading["group"] => {
    const group: Reading["group"] = {};
    for (const [place, name] of names.entries()) group[name] = values[place] ?? null;
    return group;
  };
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
    return known.get(key) ?? { values, key, sums: {}, cells: [], crowd: 0n };
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

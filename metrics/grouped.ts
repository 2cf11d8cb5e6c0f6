import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import type { Filter } from "@/language/filter";
import { groupKey } from "@/language/grouping";
import type { Reading } from "@/language/reading";
import { answer } from "./answer";
import { smallCrowds } from "./crowds";
import type { FoundGroup, GroupValues } from "./found-groups";
import { houseRulesAt, repeatWindowHours } from "./house-rules";
import type { Metric } from "./metric";
import { readingsOf } from "./read";
import { oneSeries } from "./series";

/** The groups that a metric finds, before it is settled which are said. */
export type Grouped = {
  groups: FoundGroup[];
  /** The keys of those of fewer customers than the house allows. */
  small: ReadonlySet<string>;
  /** What one of them says, were it said. */
  reading: (group: FoundGroup) => Reading;
};

export async function grouped(
  database: Database,
  metric: Metric,
  filter: Filter,
  viewer: Viewer,
  now: Date,
): Promise<Grouped> {
  const asOf = filter.asOf ?? now.toISOString();
  const asked = { metric, filter: oneSeries(metric, filter), viewer, asOf };
  const [groups, rules] = await Promise.all([answer(database, asked), houseRulesAt(database, now)]);
  const small = await smallCrowds(database, asked, groups, rules.smallestGroup);
  const { window } = metric.population;
  const windowHours = window && { journey: rules.journeyWindowHours, repeat: repeatWindowHours }[window];
  const read = readingsOf(metric, { timeZone: filter.period.timeZone, asOf, windowHours, rules });
  const named = groupsOf(filter);
  return { groups, small, reading: ({ values, sums, cells }) => read(named(values), sums, cells) };
}

function groupsOf({ by }: Filter) {
  const names = by.map(groupKey);
  return (values: GroupValues): Reading["group"] => {
    const group: Reading["group"] = {};
    for (const [place, name] of names.entries()) group[name] = values[place] ?? null;
    return group;
  };
}

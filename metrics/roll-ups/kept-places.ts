import type { Metric, Statistic } from "../metric";
import type { Family } from "./family";
import { canBeKept, keptSums, settledCrowd, settledStatistics, wordsOf, youngStatistics } from "./kept-sums";

/**
 * Where one sum of a metric stands in rows whose day has settled, and in those of a day on which nothing has.
 * Null: nothing is summed there, since what may still change is pending and does not count.
 */
export type Place = { array: "counts" | "sums"; settled: number; young: number | null };
export type Places = { sums: Record<string, Place>; crowd: Place };

const known = new WeakMap<Metric, Places | null>();

/** The places of everything a metric sums up, or null where some of it is not kept. */
export function keptPlaces(metric: Metric, family: Family): Places | null {
  const places = known.has(metric) ? (known.get(metric) ?? null) : found(metric, family);
  known.set(metric, places);
  return places;
}

function found(metric: Metric, family: Family): Places | null {
  if (!canBeKept(metric, family)) return null;
  const { placeOf, crowdOf } = keptSums(family);
  const young = youngStatistics(metric);
  const sums: Places["sums"] = {};
  for (const [name, statistic] of Object.entries(settledStatistics(metric))) {
    const [settled, before] = [placeOf(statistic), young[name] ?? statistic];
    const still = words(before) === words(statistic) || name === "pending" ? placeOf(before) : null;
    if (settled === null || (name === "pending" && still === null)) return null;
    sums[name] = { array: statistic.of ? "sums" : "counts", settled, young: still };
  }
  const crowd = crowdOf(settledCrowd(metric));
  const isSame = sums.n?.settled === sums.n?.young;
  return crowd === null
    ? null
    : { sums, crowd: { array: "counts", settled: crowd, young: isSame ? crowd : null } };
}

const words = ({ when, of }: Statistic) => wordsOf(of ? [when, of] : [when]);

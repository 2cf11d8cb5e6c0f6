import { type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import type { Metric, Statistic } from "../metric";
import { registry } from "../registry";
import { countedRows, statisticsOf } from "../statistics";
import { familyOf } from "./families";
import type { Family } from "./family";

/** What stands in the arrays of a family's rows, and at which place; places count from 1, as in SQL. */
export type KeptSums = {
  counts: readonly SQL[];
  sums: readonly Required<Statistic>[];
  crowds: readonly SQL[];
  placeOf: (statistic: Statistic) => number | null;
  crowdOf: (counted: SQL) => number | null;
};

/** When everything has settled, and before anything has. */
const settled = sql`'infinity'::timestamptz`;
const young = sql`'-infinity'::timestamptz`;
const endOfPeriod = sql`'epoch'::timestamptz`;

/** The statistics of a metric once all its rows have settled, and before any has. */
export const settledStatistics = (metric: Metric) => statisticsOf(metric, settled, endOfPeriod);
export const youngStatistics = (metric: Metric) => statisticsOf(metric, young, endOfPeriod);
export const settledCrowd = (metric: Metric) => countedRows(metric, settled, endOfPeriod);

/** Whether what a metric says of a row follows from the row and, where its family settles, from the moment of asking. */
export function canBeKept(metric: Metric, family: Family): boolean {
  if (Object.values(metric.cells).some((cell) => typeof cell === "function")) return false;
  const words = wordsOf([...allOf(settledStatistics(metric)), settledCrowd(metric)]);
  if (/\bselect\b/i.test(words) || words.includes(wordsOf([endOfPeriod]).slice(1, -1))) return false;
  return family.settles !== null || !asksWhen(metric);
}

const asksWhen = (metric: Metric) =>
  wordsOf(allOf(settledStatistics(metric))) !== wordsOf(allOf(youngStatistics(metric)));

const known = new Map<Family, KeptSums>();

/** Made of the registry, so that a new metric needs no more than to be in it. */
export function keptSums(family: Family): KeptSums {
  const kept = known.get(family) ?? collected(family);
  known.set(family, kept);
  return kept;
}

function collected(family: Family): KeptSums {
  const [counts, sums, crowds] = [
    new Map<string, SQL>(),
    new Map<string, Required<Statistic>>(),
    new Map<string, SQL>(),
  ];
  const keep = ({ when, of }: Statistic) => {
    if (of) sums.set(wordsOf([when, of]), { when, of });
    else counts.set(wordsOf([when]), when);
  };
  for (const metric of registry) {
    if (familyOf(metric.population) !== family || !canBeKept(metric, family)) continue;
    for (const statistic of Object.values(settledStatistics(metric))) keep(statistic);
    const { pending } = youngStatistics(metric);
    if (pending) keep(pending);
    const crowd = settledCrowd(metric);
    crowds.set(wordsOf([crowd]), crowd);
  }
  const place = (map: Map<string, unknown>, key: string) => {
    const found = [...map.keys()].indexOf(key);
    return found === -1 ? null : found + 1;
  };
  return {
    counts: [...counts.values()],
    sums: [...sums.values()],
    crowds: [...crowds.values()],
    placeOf: ({ when, of }) => (of ? place(sums, wordsOf([when, of])) : place(counts, wordsOf([when]))),
    crowdOf: (counted) => place(crowds, wordsOf([counted])),
  };
}

const allOf = (statistics: Record<string, Statistic>) =>
  Object.values(statistics).flatMap(({ when, of }) => (of ? [when, of] : [when]));

const dialect = new PgDialect();

/** SQL as text that is the same for the same SQL. */
export function wordsOf(parts: readonly SQL[]): string {
  const queries = parts.map((part) => dialect.sqlToQuery(part));
  return JSON.stringify(queries.map(({ sql: text, params }) => [text, params]));
}

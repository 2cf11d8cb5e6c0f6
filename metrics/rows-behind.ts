import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import type { Filter } from "@/language/filter";
import { after, cursorAfter, instantText } from "./cursor";
import { startOf } from "./day";
import type { Metric } from "./metric";
import type { RowUnit } from "./populations/population";
import { rowsOf } from "./rows";
import { oneSeries } from "./series";

/** One row of n: what it is, when, in which journey, and what it added to the reading. */
export type RowBehind = {
  unit: RowUnit;
  id: number;
  at: string;
  journey: number | null;
  /** Proportions: whether it is one of k. */
  hit: boolean | null;
  /** Means: its value, in the unit of the metric. */
  value: number | null;
};

export type RowsPage = {
  rows: RowBehind[];
  /** Pass it as `cursor` for the following page; null on the last. */
  next: string | null;
};

/**
 * All rows of n, those of k, the others; those whose answer is not known, and these with n together; or those
 * of one part: `part:came_back_other`.
 */
export const rowChoices = ["all", "hits", "misses", "unknown", "every"] as const;
export type RowChoice = (typeof rowChoices)[number] | `part:${string}`;

/** Whether a text names rows that a metric can list: those of a part are its statistic of that name. */
export function isRowChoice(metric: Metric, text: string): text is RowChoice {
  if ((rowChoices as readonly string[]).includes(text)) return true;
  return text.startsWith(partPrefix) && text.slice(partPrefix.length) in metric.statistics;
}

const partPrefix = "part:";

export type RowsAsked = { cursor: string | null; limit: number; only?: RowChoice };

/** Exactly the rows that a reading without groups counts in n, newest first, under the same condition. */
export async function rowsBehind(
  database: Database,
  metric: Metric,
  filter: Filter,
  viewer: Viewer,
  page: RowsAsked,
  now: Date,
): Promise<RowsPage> {
  const { population, statistics } = metric;
  const asOf = sql`${filter.asOf ?? now.toISOString()}::timestamptz`;
  const { k, sum } = statistics;
  const rest = after(page.cursor, population.at, population.id) ?? sql`true`;
  const found = await database.execute<RowBehind & Record<string, unknown>>(sql`
    select ${population.unit} as unit, (${population.id})::float8 as id, ${instantText(population.at)} as at,
      (${population.journey})::float8 as journey,
      ${k ? sql`coalesce(${k.when}, false)` : sql`null::boolean`} as hit,
      ${sum?.of ? sql`(${sum.of})::float8` : sql`null::float8`} as value
    from ${population.rows}
    where ${rowsOf(population, oneSeries(metric, { ...filter, by: [] }), viewer)}
      and (${population.counted(asOf, startOf(filter.period.to, filter.period.timeZone))})
      and ${chosen(metric, page.only)} and ${rest}
    order by ${population.at} desc, ${population.id} desc
    limit ${page.limit + 1}`);
  const rows = found.slice(0, page.limit);
  const last = rows.at(-1);
  return { rows, next: found.length > page.limit && last ? cursorAfter(last) : null };
}

function chosen({ statistics }: Metric, only: RowChoice = "all"): SQL {
  const { n, k } = statistics;
  const known = sql`(${n?.when ?? sql`true`})`;
  if (only === "every") return sql`true`;
  if (only === "unknown") return sql`${known} is not true`;
  if (only.startsWith(partPrefix))
    return sql`${known} and (${statistics[only.slice(partPrefix.length)]?.when ?? sql`false`})`;
  if (only === "all" || !k) return known;
  return only === "hits" ? sql`${known} and (${k.when})` : sql`${known} and (${k.when}) is not true`;
}

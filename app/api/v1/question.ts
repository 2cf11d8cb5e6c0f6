import { database } from "@/db/client";
import { dimensionNames, type Filter, parse } from "@/language/filter";
import { lastDays } from "@/language/period";
import { businessZone } from "@/metrics/business-zone";
import { dataThrough } from "@/metrics/data-through";
import { Refusal } from "./refusal";

const daysByDefault = 90;

/** The filter of a request; without from and to, the last 90 days that have data. 400 names every problem. */
export async function askedFilter(
  parameters: URLSearchParams,
  now: Date,
  own: { others: readonly string[]; problems: string[] } = { others: [], problems: [] },
): Promise<Filter> {
  const [through, zone] = await Promise.all([dataThrough(database()), businessZone(database())]);
  const { filter, problems } = parse(parameters, lastDays(daysByDefault, through ?? now, zone), own.others);
  refuse([...problems, ...own.problems]);
  return filter;
}

function refuse(problems: string[]): void {
  const [first, ...others] = problems;
  if (first === undefined) return;
  const message = others.length === 0 ? first : `${first} And ${others.length} more: see "problems".`;
  throw new Refusal(400, message, { problems });
}

/** The filter as it was understood, in the words of the URL. */
export function echo(filter: Filter, now: Date): Record<string, string | string[] | null> {
  const { period, asOf, by, where } = filter;
  const selected = dimensionNames.flatMap((name) => (where[name] ? [[name, where[name]] as const] : []));
  return {
    from: period.from,
    to: period.to,
    time_zone: period.timeZone,
    as_of: asOf ?? now.toISOString(),
    by,
    ...Object.fromEntries(selected),
  };
}

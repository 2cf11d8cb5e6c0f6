import { database } from "@/db/client";
import { dimensionNames } from "@/language/dimension";
import { type Filter, parse } from "@/language/filter";
import { lastDays, type Period } from "@/language/period";
import { businessZone } from "@/metrics/business-zone";
import { dataThrough } from "@/metrics/data-through";
import { unknownNames } from "@/metrics/unknown-names";
import { Refusal } from "./refusal";

const daysByDefault = 90;

/** The filter of a request; without from and to, the last 90 days that have data. 400 names every problem. */
export async function askedFilter(
  parameters: URLSearchParams,
  now: Date,
  own: { others: readonly string[]; problems: string[] } = { others: [], problems: [] },
): Promise<Filter> {
  const { filter, problems } = parse(parameters, await defaultPeriod(now), own.others);
  refuse([...problems, ...own.problems, ...(await unknownNames(database(), filter.where))]);
  return filter;
}

/** The last 90 days that have data, in the business zone. */
export async function defaultPeriod(now: Date): Promise<Period> {
  const [through, zone] = await Promise.all([dataThrough(database()), businessZone(database())]);
  return lastDays(daysByDefault, through ?? now, zone);
}

/** 400 when there is a problem, naming the first and listing all. */
export function refuse(problems: string[]): void {
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
    by: by.length > 0 ? by.join(",") : null,
    ...Object.fromEntries(selected),
  };
}

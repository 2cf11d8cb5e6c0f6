import { type Filter, type Parsed, parse, print, type Said } from "./filter";
import { isDate, type Period, previous, shifted } from "./period";

/** Two cohorts: the one asked about, and the one that it is read against. */
export type Cohorts = { filter: Filter; against: Filter; kind: Against };

/** `before:DATE` cuts the period at a day, a change mark say: from it on against up to it. */
export type Against = "previous" | "last_year" | `before:${string}` | "cohort";

const prefix = "against.";

/** Whether a parameter says what to compare with. */
export function isComparison(name: string): boolean {
  return name === "against" || name.startsWith(prefix);
}

/** Where a period is cut in two: the whole, as it was asked for. */
export function whole({ filter, against, kind }: Cohorts): Filter {
  if (!kind.startsWith("before:")) return filter;
  return { ...filter, period: { ...filter.period, from: against.period.from } };
}

/**
 * Reads a filter and what to compare it with. `against` is `previous` (the equally long period before, and
 * the default), `last_year` or `before:2026-10-05`; parameters that begin with `against.` describe any other
 * cohort by what is different in it: `channel=voice&against.channel=chat`.
 */
export function parseComparison(
  parameters: Iterable<[string, string]>,
  defaults: Period,
  others: readonly string[] = [],
  said?: Said,
): Cohorts & { problems: string[] } {
  const entries = [...parameters];
  const isOther = ([name]: [string, string]) => name.startsWith(prefix);
  const own = parse(
    entries.filter((entry) => !isOther(entry)),
    defaults,
    ["against", ...others],
    said,
  );
  const different = entries
    .filter(isOther)
    .map(([name, text]): [string, string] => [name.slice(prefix.length), text]);
  const wanted = entries.find(([name]) => name === "against")?.[1];
  if (different.length > 0) return cohort(own, different, wanted, said);
  return { ...known(own.filter, wanted ?? "previous", own.problems) };
}

function cohort(
  { filter, problems }: Parsed,
  different: [string, string][],
  wanted: string | undefined,
  said?: Said,
) {
  const dimensions = new Set(different.map(([name]) => name));
  const same = [...print(filter)].filter(([name]) => !dimensions.has(name));
  const other = parse([...same, ...different], filter.period, [], said);
  const named = other.problems.map((problem) => `In "${prefix}": ${problem}`);
  if (wanted !== undefined && wanted !== "cohort")
    named.push(`Give either "against" or parameters that begin with "${prefix}", not both.`);
  return {
    filter,
    against: { ...other.filter, by: filter.by },
    kind: "cohort" as const,
    problems: [...problems, ...named],
  };
}

function known(filter: Filter, wanted: string, problems: string[]): Cohorts & { problems: string[] } {
  const { period } = filter;
  const pair = (other: Period, kind: Against, own = period) => ({
    filter: { ...filter, period: own },
    against: { ...filter, period: other },
    kind,
    problems,
  });
  const [, day] = wanted.match(/^before:(.*)$/) ?? [];
  if (wanted === "last_year") return pair(lastYear(period), "last_year");
  if (day !== undefined && isDate(day) && day > period.from && day < period.to)
    return pair({ ...period, to: day }, `before:${day}`, { ...period, from: day });
  const refused = pair(previous(period), "previous");
  if (wanted === "previous") return refused;
  const sentence =
    day === undefined
      ? `"against" must be previous, last_year or before:DATE, not "${wanted}".`
      : `"against=before:${day}" must name a day inside the period, after ${period.from} and before ${period.to}.`;
  return { ...refused, problems: [...problems, sentence] };
}

/** The same dates a year earlier; 29 February becomes the 28th. */
function lastYear(period: Period): Period {
  const earlier = (date: string) => {
    const same = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
    return isDate(same) ? same : shifted(`${same.slice(0, 4)}-03-01`, -1);
  };
  return { ...period, from: earlier(period.from), to: earlier(period.to) };
}

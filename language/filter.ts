import { type Dimension, dimensionNames, dimensions, none } from "./dimension";
import { type Grouping, groupings, groupKey, isGrain, mostGroupings } from "./grouping";
import { canBeAsked, isDate, isNear, isTimeZone, mostDays, type Period, years } from "./period";

/** A question without its metric. Values of one dimension are alternatives; dimensions combine. */
export type Filter = {
  period: Period;
  /** ISO instant at which maturity is judged; null: now. */
  asOf: string | null;
  /** None, one, or two to make the rows and columns of a table. */
  by: Grouping[];
  where: Partial<Record<Dimension, string[]>>;
};

export type Parsed = { filter: Filter; problems: string[] };
export type Said = (name: Dimension, value: string) => string;
type Parameters = Iterable<[string, string]>;

const ownNames = ["from", "to", "time_zone", "as_of", "by"];

/**
 * Reads a filter from URL parameters. What cannot be read stays at its default and is named in
 * `problems`: a page says what it ignored, the API answers 400. `others` are parameters that the
 * caller reads itself; `said` is how it calls a value that a dimension may have.
 */
export function parse(
  parameters: Parameters,
  defaults: Period,
  others: readonly string[] = [],
  said: Said = (_, value) => value,
): Parsed {
  const problems: string[] = [];
  const filter: Filter = { period: { ...defaults }, asOf: null, by: [], where: {} };
  for (const [name, text] of parameters) {
    if (text.includes("\0")) problems.push(`"${name}" holds a character that no text can hold.`);
    else if (Object.hasOwn(dimensions, name)) select(filter, name as Dimension, text, { problems, said });
    else if (ownNames.includes(name)) set(filter, name, text, problems);
    else if (!others.includes(name)) problems.push(`There is no filter called "${name}".`);
  }
  if (filter.period.from >= filter.period.to)
    problems.push(
      `"from" (${filter.period.from}) must be before "to" (${filter.period.to}); "to" is not included.`,
    );
  else if (!canBeAsked(filter.period))
    problems.push(
      `A period has at most ${mostDays} days, ten years; "from" (${filter.period.from}) is too long before "to" (${filter.period.to}).`,
    );
  return { filter: canonical(filter), problems };
}

function set(filter: Filter, name: string, text: string, problems: string[]): void {
  if (name === "from" || name === "to") {
    if (isDate(text)) filter.period[name] = text;
    else problems.push(`"${name}" must be a date such as 2026-03-01${inYears(text)}, not "${text}".`);
  } else if (name === "time_zone") {
    if (isTimeZone(text)) filter.period.timeZone = text;
    else problems.push(`"time_zone" must be a zone such as Europe/Berlin, not "${text}".`);
  } else if (name === "as_of") {
    const instant = /T.*(Z|[+-]\d{2}:?\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
    const iso = Number.isNaN(instant) ? "" : new Date(instant).toISOString();
    if (isNear(iso)) filter.asOf = iso;
    else
      problems.push(`"as_of" must be an instant such as 2026-04-20T00:00:00Z${inYears(iso)}, not "${text}".`);
  } else group(filter, text, problems);
}

/** Said where the year is what is wrong. */
const inYears = (text: string) =>
  /^[+-]?\d{4,6}-\d{2}-\d{2}/.test(text) && !isNear(text) ? `, from ${years.first} to ${years.last}` : "";

function group(filter: Filter, text: string, problems: string[]): void {
  const named = text.split(",").map((name) => name.trim());
  const unknown = named.filter((name) => !(groupings as string[]).includes(name));
  for (const name of unknown) problems.push(`"by" must be one of ${groupings.join(", ")}, not "${name}".`);
  if (unknown.length > 0) return;
  const by = named as Grouping[];
  const keys = new Set(by.map((one) => (isGrain(one) ? "time" : groupKey(one))));
  if (by.length > mostGroupings || keys.size < by.length)
    problems.push(
      `"by" takes up to ${mostGroupings} different groupings, such as week,channel, not "${text}".`,
    );
  else filter.by = by;
}

type Saying = { problems: string[]; said: Said };

function select(filter: Filter, name: Dimension, text: string, { problems, said }: Saying): void {
  const allowed: readonly string[] | null = dimensions[name].values;
  for (const value of split(text)) {
    if (allowed && value !== none && !allowed.includes(value))
      problems.push(
        `"${name}" must be one of ${allowed.map((one) => said(name, one)).join(", ")}, not "${value}".`,
      );
    else filter.where[name] = [...(filter.where[name] ?? []), value];
  }
}

/** Values are separated by commas; inside a value a comma is written `\,` and a backslash `\\`. */
function split(text: string): string[] {
  return (text.match(/(?:\\.|[^,\\])+/g) ?? [])
    .map((value) => value.replaceAll(/\\(.)/g, "$1").trim())
    .filter((value) => value !== "");
}

function canonical(filter: Filter): Filter {
  const where: Filter["where"] = {};
  for (const name of dimensionNames) {
    const values = filter.where[name];
    if (values?.length) where[name] = [...new Set(values)].sort();
  }
  return { ...filter, where };
}

/** The filter as URL parameters, always in the same order: `parse(print(f))` is `f`. */
export function print(filter: Filter): URLSearchParams {
  const parameters = new URLSearchParams({
    from: filter.period.from,
    to: filter.period.to,
    time_zone: filter.period.timeZone,
  });
  if (filter.asOf) parameters.set("as_of", filter.asOf);
  if (filter.by.length > 0) parameters.set("by", filter.by.join(","));
  for (const name of dimensionNames) {
    const values = filter.where[name];
    if (values?.length)
      parameters.set(name, values.map((value) => value.replaceAll(/[\\,]/g, "\\$&")).join(","));
  }
  return parameters;
}

/** The same question with some dimensions selected anew; an empty list drops the dimension. */
export function narrowed(filter: Filter, where: Filter["where"]): Filter {
  return canonical({ ...filter, where: { ...filter.where, ...where } });
}

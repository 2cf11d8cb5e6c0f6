import { createHash } from "node:crypto";
import { type Family, factColumn, storedAxes } from "./family";
import { keptSums, wordsOf } from "./kept-sums";

const made = new Map<string, string>();

/** What the numbers in a family's rows depend on besides the facts; where it differs, they say nothing. */
export function fingerprint(family: Family, timeZone: string): string {
  const key = `${family.name} ${timeZone}`;
  const known = made.get(key) ?? printOf(family, timeZone);
  made.set(key, known);
  return known;
}

function printOf(family: Family, timeZone: string): string {
  const { population, levels, byHour, settles } = family;
  const { counts, sums, crowds } = keptSums(family);
  const words = JSON.stringify([
    timeZone,
    levels,
    byHour,
    wordsOf([population.rows, population.at, population.customer, ...(settles ? [settles] : [])]),
    wordsOf(storedAxes(family).map((name) => factColumn(family, name).stored)),
    wordsOf([...counts, ...sums.flatMap(({ when, of }) => [when, of]), ...crowds]),
  ]);
  return createHash("sha256").update(words).digest("hex").slice(0, 16);
}

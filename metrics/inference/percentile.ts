import { assertFinite, assertNotEmpty, assertPaired, assertShare } from "./value-check";

/** The value below which a share p of the values lies, as `percentile_cont`. Hyndman and Fan, Am Stat 50 (1996) 361, type 7. */
export function percentile(values: readonly number[], p: number): number {
  assertNotEmpty("values", values);
  for (const value of values) assertFinite("a value", value);
  const sorted = [...values].sort((a, b) => a - b);
  return between((rank) => sorted[rank] ?? 0, sorted.length, p);
}

/** The same where the value at each place, in rising order, was seen `counts` times. Hyndman and Fan 1996, type 7. */
export function countedPercentile(rising: readonly number[], counts: readonly number[], p: number): number {
  assertPaired(rising, counts);
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (!(n > 0)) throw new RangeError("counts must add up to more than 0");
  const passed: number[] = [];
  for (const count of counts) passed.push((passed.at(-1) ?? 0) + count);
  const valueAt = (rank: number) => rising[passed.findIndex((sum) => sum > rank)] ?? Number.NaN;
  return between(valueAt, n, p);
}

function between(valueAt: (rank: number) => number, n: number, p: number): number {
  assertShare("p", p);
  const place = (n - 1) * p;
  const rank = Math.floor(place);
  const low = valueAt(rank);
  return place === rank ? low : low + (place - rank) * (valueAt(rank + 1) - low);
}

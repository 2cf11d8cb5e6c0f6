import type { Grain } from "@/language/grouping";
import type { Period } from "@/language/period";
import { shifted } from "@/language/period";
import type { Reading } from "@/language/reading";
import { count, intervalWords, shortDay, valueWords } from "./format";

/** A point of a line, placed 0..100 from left to right. A null value is a gap. */
export type Point = {
  x: number;
  value: number | null;
  low: number | null;
  high: number | null;
  /** What a tooltip and the table say: "61.2% (55.0% to 67.1%), n = 240". */
  words: string;
  pending: number;
  /** Where the rows of the point are listed; null: there are none. */
  href: string | null;
};

export type Shape = "circle" | "diamond";
export type Series = { id: string; name: string; shape: Shape; color: string; points: Point[] };

/** Points in the middle of their buckets. What is too few to say is a gap with a sentence. */
export function pointsOf(
  readings: Reading[],
  placeOf: (reading: Reading) => string | null = () => null,
): Point[] {
  return readings.map((reading, index) => {
    const stands = reading.standing === "sound";
    return {
      x: ((index + 0.5) / readings.length) * 100,
      value: stands ? reading.value : null,
      low: stands ? reading.low : null,
      high: stands ? reading.high : null,
      words: readingWords(reading),
      pending: reading.pending,
      href: placeOf(reading),
    };
  });
}

/** A reading in one phrase. */
export function readingWords(reading: Reading): string {
  const interval = intervalWords(reading);
  const n = `n = ${count(reading.n)}`;
  if (reading.value === null && reading.pending > 0) return `${count(reading.pending)} still open`;
  if (reading.standing === "hidden") return "Withheld: too few customers";
  if (reading.standing === "none") return "No data";
  if (reading.standing === "too_few") return `Too few to say (${n})`;
  return `${valueWords(reading)}${interval ? ` (${interval})` : ""}, ${n}`;
}

/** The part of a domain's values that a drawing must have room for. */
export function extent(series: Series[]): number[] {
  return series
    .flatMap(({ points }) => points)
    .flatMap(({ value, low, high }) => [value, low, high])
    .filter((value) => value !== null);
}

const days: Record<Grain, number> = { day: 1, week: 7, month: 0 };

/** A bucket of time; the first and the last end where the period does. */
export function bucketPeriod(date: string, grain: Grain, { from, to, timeZone }: Period): Period {
  const after = grain === "month" ? `${shifted(date, 31).slice(0, 7)}-01` : shifted(date, days[grain]);
  return { from: date < from ? from : date, to: after > to ? to : after, timeZone };
}

/** Labels for an axis of buckets: few enough to fit, always from the first. */
export function axisLabels(dates: string[], wanted: number): { x: number; words: string }[] {
  const every = Math.max(1, Math.ceil(dates.length / wanted));
  return dates.flatMap((date, index) =>
    index % every === 0 ? [{ x: ((index + 0.5) / dates.length) * 100, words: shortDay(date) }] : [],
  );
}

/** Where a date lies on an axis whose buckets begin on these dates. */
export function placeOfDate(date: string, dates: string[], grain: Grain): number | null {
  const first = dates[0];
  const last = dates.at(-1);
  if (!first || !last) return null;
  const end = Date.parse(
    grain === "month" ? `${shifted(last, 31).slice(0, 7)}-01` : shifted(last, days[grain]),
  );
  const x = ((Date.parse(date) - Date.parse(first)) / (end - Date.parse(first))) * 100;
  return x >= 0 && x < 100 ? x : null;
}

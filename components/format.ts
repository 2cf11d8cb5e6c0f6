import { inZones } from "@/language/clocks";
import type { Period } from "@/language/period";
import { shifted } from "@/language/period";
import type { Reading, Unit } from "@/language/reading";

/*
 * Numbers, dates and durations in words. The only place that rounds. Shares come as 0..1 and durations
 * as seconds; minus signs are real ones.
 */

const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const oneDigit = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const twoDigits = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const threeDigits = new Intl.NumberFormat("en-GB", {
  minimumFractionDigits: 3,
  maximumFractionDigits: 3,
});

const proper = (text: string) => text.replace("-", "−");

export function count(n: number): string {
  return whole.format(n);
}

/** `counted(1, "journey")` is "1 journey", `counted(1200, "journey")` is "1,200 journeys". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

/** The length of a file: 3981 → "4.0 kB", 12_400_000 → "12.4 MB". */
export function size(bytes: number): string {
  if (bytes < 1000) return counted(bytes, "byte");
  const steps = Math.min(3, Math.floor(Math.log10(bytes) / 3));
  return `${oneDigit.format(bytes / 1000 ** steps)} ${["kB", "MB", "GB"][steps - 1]}`;
}

/** A value in its unit: 0.7821 → "78.2%", 372 s → "6 min 12 s". */
export function amount(value: number, unit: Unit): string {
  if (unit === "share") return `${proper(oneDigit.format(withoutNegativeZero(value * 100, 1)))}%`;
  if (unit === "points") return proper(oneDigit.format(withoutNegativeZero(value, 1)));
  if (unit === "score") return proper(twoDigits.format(withoutNegativeZero(value, 2)));
  if (unit === "seconds") return duration(value);
  return count(value);
}

/** A change with its sign: shares change by points, never by "percent". */
export function change(difference: number, unit: Unit): string {
  const size = distance(difference, unit);
  const isNone = !/[1-9]/.test(size);
  return `${isNone ? "±" : difference > 0 ? "+" : "−"}${size}`;
}

/** From which change of a share to which, in points: "−42.0 to −18.2". */
export function changeRange({ low, high }: { low: number; high: number }): string {
  const bare = (at: number) => change(at, "share").replace(" points", "");
  return `${bare(low)} to ${bare(high)}`;
}

/** A part of a change of shares, in points with two digits, since many small ones make one: "+0.34". */
export function smallPoints(part: number): string {
  const rounded = withoutNegativeZero(part * 100, 2);
  const sign = rounded > 0 ? "+" : rounded < 0 ? "−" : "±";
  return `${sign}${twoDigits.format(Math.abs(rounded))}`;
}

/** How far two values are apart, whichever is the higher: "12.0 points". */
export function distance(difference: number, unit: Unit): string {
  const size = Math.abs(difference);
  if (unit === "share") return `${oneDigit.format(size * 100)} points`;
  if (unit === "points") return `${oneDigit.format(size)} points`;
  return amount(size, unit);
}

/** The interval of such a distance, in the same points: "8.4 to 38.6", "−2.1 to 26.6". */
export function distances(low: number, high: number, unit: Unit): string {
  if (unit === "share") return distances(low * 100, high * 100, "points");
  return `${amount(low, unit)} to ${amount(high, unit)}`;
}

/** The p or q of a test: "0.042", "below 0.001". */
export function probability(p: number): string {
  return p < 0.001 ? "below 0.001" : threeDigits.format(p);
}

function withoutNegativeZero(value: number, digits: number): number {
  const rounded = Number(value.toFixed(digits));
  return rounded === 0 ? 0 : rounded;
}

/** The value of a reading, or why there is none. */
export function valueWords({ value, unit, standing }: Pick<Reading, "value" | "unit" | "standing">): string {
  if (standing === "hidden") return "Withheld";
  if (standing === "none" || value === null) return "No data";
  return standing === "too_few" ? "Too few to say" : amount(value, unit);
}

/** "76.9% to 79.4%", or null where no interval can be shown. */
export function intervalWords({ low, high, unit, standing }: Reading): string | null {
  if (standing !== "sound" || low === null || high === null) return null;
  return `${amount(low, unit)} to ${amount(high, unit)}`;
}

/** Seconds in at most two units: "45 s", "6 min 12 s", "2 h 5 min", "3 d 4 h". */
export function duration(seconds: number): string {
  const sign = seconds < 0 ? "−" : "";
  const total = Math.round(Math.abs(seconds));
  const parts: [number, string][] = [
    [Math.floor(total / 86_400), "d"],
    [Math.floor((total % 86_400) / 3_600), "h"],
    [Math.floor((total % 3_600) / 60), "min"],
    [total % 60, "s"],
  ];
  const first = parts.findIndex(([n]) => n > 0);
  if (first === -1) return "0 s";
  const shown = parts.slice(first, first + 2).filter(([n]) => n > 0);
  return sign + shown.map(([n, unit]) => `${n} ${unit}`).join(" ");
}

const dates = inZones("en-GB", { dateStyle: "medium" });
const shortDates = inZones("en-GB", { day: "numeric", month: "short" });
const instants = inZones("en-GB", { dateStyle: "medium", timeStyle: "short" });
const shortInstants = inZones("en-GB", {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});
const clocks = inZones("en-GB", { timeStyle: "short" });

/** "23 Nov 2026" for a calendar date, whatever the zone. */
export const day = (date: string): string => dates(noon(date), "UTC");

/** "23 Nov". */
export const shortDay = (date: string): string => shortDates(noon(date), "UTC");

const noon = (date: string) => new Date(`${date}T12:00:00Z`);

/** A period with its last day, as people say it: "1 Mar – 30 Apr 2026". */
export function range({ from, to }: Period): string {
  const last = shifted(to, -1);
  if (from === last) return day(from);
  return from.slice(0, 4) === last.slice(0, 4)
    ? `${shortDay(from)} – ${day(last)}`
    : `${day(from)} – ${day(last)}`;
}

/** "23 Nov 2026, 14:05" in a zone. */
export const instant = (at: string | Date, timeZone: string): string => instants(new Date(at), timeZone);

/** "23 Nov, 14:05" in a zone, where the year is known from around it. */
export const shortInstant = (at: string | Date, timeZone: string): string =>
  shortInstants(new Date(at), timeZone);

/** "14:05" in a zone. */
export const clock = (at: string | Date, timeZone: string): string => clocks(new Date(at), timeZone);

/** The seconds between two instants. */
export function secondsBetween(start: string | Date, end: string | Date): number {
  return (new Date(end).getTime() - new Date(start).getTime()) / 1000;
}

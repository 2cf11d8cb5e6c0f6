import { inZones } from "./clocks";

/** Half-open range of calendar dates in one named zone: `from` is in it, `to` is not. */
export type Period = { from: string; to: string; timeZone: string };

const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const millisecondsPerDay = 86_400_000;

export function isDate(text: string): boolean {
  return datePattern.test(text) && !Number.isNaN(Date.parse(text)) && shifted(text, 0) === text;
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

/** Calendar arithmetic on dates alone: no clock, no zone, so no clock change can bend it. */
export function shifted(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * millisecondsPerDay).toISOString().slice(0, 10);
}

export function daysIn(period: Period): number {
  return (Date.parse(period.to) - Date.parse(period.from)) / millisecondsPerDay;
}

/** The equally long period just before. */
export function previous(period: Period): Period {
  return { ...period, from: shifted(period.from, -daysIn(period)), to: period.from };
}

/** The calendar date that an instant has in a zone. */
export const dateIn = inZones("en-CA", { dateStyle: "short" });

/** The last `days` whole days up to and including the date of `now`. */
export function lastDays(days: number, now: Date, timeZone: string): Period {
  const to = shifted(dateIn(now, timeZone), 1);
  return { from: shifted(to, -days), to, timeZone };
}

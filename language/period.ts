import { inZones } from "./clocks";

/** Half-open range of calendar dates in one named zone: `from` is in it, `to` is not. */
export type Period = { from: string; to: string; timeZone: string };

const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const millisecondsPerDay = 86_400_000;

/** Years in which contacts, targets and changes may lie: arithmetic on their dates cannot leave four digits. */
export const years = { first: 1990, last: 2099 };
/** The longest period that can be asked for: a typed year too many must not occupy the server. */
export const mostDays = 3660;

/** Whether a text is a calendar date, in a year that may be meant. */
export function isDate(text: string): boolean {
  return (
    datePattern.test(text) && !Number.isNaN(Date.parse(text)) && shifted(text, 0) === text && isNear(text)
  );
}

/** Whether a date or an instant, as ISO text, lies in a year that may be meant. */
export function isNear(text: string): boolean {
  const year = Number(/^(\d{4})-/.exec(text)?.[1]);
  return year >= years.first && year <= years.last;
}

/** Whether a period begins before it ends, and not too long before. */
export function canBeAsked(period: Period): boolean {
  return period.from < period.to && daysIn(period) <= mostDays;
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

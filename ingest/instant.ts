import { instantOfLocal } from "./local-time";
import { type Problem, quoted } from "./problem";

export type ClockTime = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
};

const pattern =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(?:([Zz])|([+-])(\d{2}):?(\d{2}))?$/;

/**
 * An RFC 3339 time as a UTC instant. Without an offset it needs the zone it was written in; any other way
 * of writing a date needs a declared format, because nobody can tell 12 April from 4 December.
 */
export function instant(text: string, timeZone: string | null): string | Omit<Problem, "path"> {
  const match = pattern.exec(text.trim());
  if (!match) return unreadable(text);
  const [, year, month, day, hour, minute, second = "0", fraction = "0", z, sign, hours, minutes] = match;
  const clock = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    millisecond: Number(milliseconds(fraction)),
  };
  if (z && isPlain(clock))
    return `${year}-${month}-${day}T${hour}:${minute}:${second.padStart(2, "0")}.${milliseconds(fraction)}Z`;
  if (z) return instantOf(clock, 0, text);
  if (sign) return instantOf(clock, (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)), text);
  if (timeZone) return instantOf(clock, timeZone, text);
  return {
    code: "time_zone_missing",
    message: `${quoted(text)} has no time zone. Add an offset such as +02:00, or say with --time-zone in which zone the times are.`,
  };
}

const milliseconds = (fraction: string) => fraction.slice(0, 3).padEnd(3, "0");

/** Certainly on the calendar, so that the text need not go through a Date: this runs for every row. */
function isPlain({ year, month, day, hour, minute, second }: ClockTime): boolean {
  return (
    year >= 1000 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 28 &&
    hour < 24 &&
    minute < 60 &&
    second < 60
  );
}

/** `zone` is a named zone, or an offset from UTC in minutes. */
export function instantOf(
  clock: ClockTime,
  zone: string | number,
  text: string,
): string | Omit<Problem, "path"> {
  const local = Date.UTC(
    clock.year,
    clock.month - 1,
    clock.day,
    clock.hour,
    clock.minute,
    Math.min(clock.second, 59),
    clock.millisecond,
  );
  const isReal =
    clock.month >= 1 &&
    clock.month <= 12 &&
    clock.day >= 1 &&
    clock.hour < 24 &&
    clock.minute < 60 &&
    clock.second <= 60 &&
    clock.year >= 1000 &&
    clock.year < 9999 &&
    (typeof zone === "string" || Math.abs(zone) < 24 * 60) &&
    new Date(local).getUTCDate() === clock.day;
  if (!isReal) return { code: "not_a_time", message: `${quoted(text)} is not on any calendar.` };
  const at = typeof zone === "number" ? local - zone * 60_000 : instantOfLocal(local, zone);
  if (at === null)
    return {
      code: "no_such_time",
      message: `${quoted(text)} never was: clocks in ${zone} were set forward over it. Are the times really in that zone?`,
    };
  return new Date(at).toISOString();
}

function unreadable(text: string): Omit<Problem, "path"> {
  const parts = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})\b/.exec(text);
  const [first, second] = [Number(parts?.[1]), Number(parts?.[2])];
  if (first <= 12 && second <= 12)
    return {
      code: "date_order_missing",
      message: `Is ${quoted(text)} day ${first} of month ${second}, or day ${second} of month ${first}? Declare the format in a mapping, for example "dates": {"format": "DD/MM/YYYY HH:mm"}.`,
    };
  return {
    code: "not_a_time",
    message: `${quoted(text)} is not a time such as 2026-03-01T09:30:00Z. Declare any other format in a mapping.`,
  };
}

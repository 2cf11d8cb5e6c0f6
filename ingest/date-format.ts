import { type ClockTime, instantOf } from "./instant";
import { type Problem, quoted } from "./problem";

type Part = keyof ClockTime | "half" | "offset";
type Token = { pattern: string; part: Part; value: (text: string) => number };

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const month = (text: string) => months.indexOf(text.slice(0, 3).toLowerCase()) + 1;
const two = "(\\d{2})";
const oneOrTwo = "(\\d{1,2})";

/** What can stand in a format. Two letters want two digits, one letter also takes one. */
const tokens: Record<string, Token> = {
  YYYY: { pattern: "(\\d{4})", part: "year", value: Number },
  YY: { pattern: two, part: "year", value: (text) => Number(text) + (Number(text) < 70 ? 2000 : 1900) },
  MMMM: { pattern: "([A-Za-z]{3,9})", part: "month", value: month },
  MMM: { pattern: "([A-Za-z]{3})", part: "month", value: month },
  MM: { pattern: two, part: "month", value: Number },
  M: { pattern: oneOrTwo, part: "month", value: Number },
  DD: { pattern: two, part: "day", value: Number },
  D: { pattern: oneOrTwo, part: "day", value: Number },
  HH: { pattern: two, part: "hour", value: Number },
  H: { pattern: oneOrTwo, part: "hour", value: Number },
  hh: { pattern: two, part: "hour", value: Number },
  h: { pattern: oneOrTwo, part: "hour", value: Number },
  A: { pattern: "([AaPp])\\.?[Mm]\\.?", part: "half", value: (text) => (/p/i.test(text) ? 12 : 0) },
  mm: { pattern: two, part: "minute", value: Number },
  ss: { pattern: two, part: "second", value: Number },
  SSS: {
    pattern: "(\\d{1,9})",
    part: "millisecond",
    value: (text) => Number(text.slice(0, 3).padEnd(3, "0")),
  },
  Z: { pattern: "(Z|[+-]\\d{2}:?\\d{2})", part: "offset", value: minutesOf },
};
const token = /YYYY|YY|MMMM|MMM|MM|M|DD|D|HH|H|hh|h|A|mm|ss|SSS|Z|\[[^\]]*\]|./g;

export type DateFormat = { hasOffset: boolean; read: (text: string) => string | Omit<Problem, "path"> };

/**
 * A reader of times in a declared format, such as `DD/MM/YYYY HH:mm`; `unix` and `unix_ms` count from 1970.
 * Throws a sentence when year, month or day is not in the format, or nothing says the zone.
 */
export function dateFormat(format: string, timeZone: string | null): DateFormat {
  if (format === "unix" || format === "unix_ms") return epoch(format === "unix" ? 1000 : 1);
  const used: Token[] = [];
  const pattern = (format.match(token) ?? []).map((word) => {
    const found = tokens[word];
    if (!found) return literal(word.startsWith("[") && word.length > 1 ? word.slice(1, -1) : word);
    used.push(found);
    return found.pattern;
  });
  const has = (part: Part) => used.some((one) => one.part === part);
  const lacking = (["year", "month", "day"] as const).filter((part) => !has(part));
  if (lacking.length > 0)
    throw new Error(
      `The date format ${quoted(format)} has no ${lacking.join(" and no ")}: write it like DD/MM/YYYY HH:mm.`,
    );
  const hasOffset = has("offset");
  if (!hasOffset && timeZone === null)
    throw new Error(
      `Times such as ${quoted(format)} have no time zone. Say in the mapping ("time_zone": "Europe/Berlin") or with --time-zone in which zone they are.`,
    );
  const whole = new RegExp(`^${pattern.join("")}$`);
  return {
    hasOffset,
    read(text) {
      const match = whole.exec(text.trim());
      if (!match) return { code: "not_a_time", message: `${quoted(text)} is not written as ${format}.` };
      const read: Partial<Record<Part, number>> = {};
      for (const [place, { part, value }] of used.entries()) read[part] = value(match[place + 1] as string);
      const { year = 0, month = 0, day = 0, minute = 0, second = 0, millisecond = 0 } = read;
      const hour = read.half === undefined ? (read.hour ?? 0) : ((read.hour ?? 0) % 12) + read.half;
      const clock = { year, month, day, hour, minute, second, millisecond };
      return instantOf(clock, read.offset ?? (timeZone as string), text);
    },
  };
}

/** The years 1019 and 9987: what lies beyond is a mistake of unit. */
const [earliest, latest] = [-30_000_000_000_000, 253_000_000_000_000];

function epoch(milliseconds: number): DateFormat {
  return {
    hasOffset: true,
    read(text) {
      const at = Number(text) * milliseconds;
      return text.trim() !== "" && at > earliest && at < latest
        ? new Date(at).toISOString()
        : { code: "not_a_time", message: `${quoted(text)} is not a time counted from 1970.` };
    },
  };
}

function minutesOf(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replaceAll(" ", "\\s+");
}

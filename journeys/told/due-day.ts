import { dateIn, shifted } from "@/language/period";
import { saidDates } from "./said-dates";
import { smallNumber, smallNumberOf } from "./spoken-numbers";

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const length = new RegExp(
  `\\b(?:within|in|after|takes?|up to|for|have|is|next|last)\\s+(?:the\\s+)?(?:next\\s+|up to\\s+|about\\s+)?(?:(?:${smallNumber})\\s?(?:-|to|or)\\s?)?(${smallNumber})\\s+(working |business )?(minute|hour|day|night|week|month|year)s?\\b`,
  "i",
);
const daysOf = { minute: 1 / 1440, hour: 1 / 24, day: 1, night: 1, week: 7, month: 30, year: 365 };

/** A length of time in days, as it was said: "within five working days", "takes up to 3 weeks". */
export function saidLength(text: string): { days: number; working: boolean } | null {
  const match = length.exec(text);
  const unit = match?.[3]?.toLowerCase() as keyof typeof daysOf | undefined;
  if (!match?.[1] || !unit) return null;
  return { days: smallNumberOf(match[1]) * daysOf[unit], working: match[2] !== undefined };
}

/**
 * The last day on which something is still in time, by what was said at an instant: "by Friday", "within five
 * working days", "tomorrow". Null where nothing, or nothing certain, was said about when.
 */
export function dueDay(text: string, at: Date, timeZone: string): string | null {
  const today = dateIn(at, timeZone);
  const [date] = saidDates(text);
  if (date) return dated(date, today);
  if (/\btomorrow\b/i.test(text)) return shifted(today, 1);
  if (
    /\b(today|tonight|this (morning|afternoon|evening)|by \d{1,2}([:.]\d\d)? ?(am|pm|o'clock))\b/i.test(text)
  )
    return today;
  if (/\bend of (the|this) month\b/i.test(text)) return lastOfMonth(today);
  const weekday = weekdayOf(today);
  if (/\bthis week\b|\bend of (the|this) week\b/i.test(text)) return shifted(today, (7 - weekday) % 7);
  if (/\bnext week\b/i.test(text)) return shifted(today, ((7 - weekday) % 7) + 7);
  const named = weekdays.findIndex((name) => new RegExp(`\\b${name}\\b`, "i").test(text));
  if (named >= 0) return shifted(today, (named - weekday + 7) % 7 || 7);
  const said = saidLength(text);
  if (!said) return null;
  if (said.working) return workingDays(today, Math.ceil(said.days));
  return dateIn(new Date(at.getTime() + said.days * 86_400_000), timeZone);
}

const weekdayOf = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();

function dated(
  { year, month, day }: { year: number | null; month: number; day: number },
  today: string,
): string {
  const written = (y: number) => `${y}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const thisYear = Number(today.slice(0, 4));
  const date = written(year ?? thisYear);
  return year === null && date < today ? written(thisYear + 1) : date;
}

function lastOfMonth(date: string): string {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Saturdays and Sundays left out; holidays are not known here. */
function workingDays(from: string, days: number): string {
  let date = from;
  for (let left = days; left > 0; ) {
    date = shifted(date, 1);
    if (weekdayOf(date) % 6 !== 0) left -= 1;
  }
  return date;
}

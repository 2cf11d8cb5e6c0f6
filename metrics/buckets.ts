import type { Grain } from "@/language/grouping";
import { type Period, shifted } from "@/language/period";

/** The first dates of the buckets that a period touches; weeks begin on Monday. */
export function buckets(period: Period, grain: Grain): string[] {
  const dates: string[] = [];
  for (let date = bucketOf(period.from, grain); date < period.to; date = next(date, grain)) dates.push(date);
  return dates;
}

function bucketOf(date: string, grain: Grain): string {
  if (grain === "day") return date;
  if (grain === "month") return `${date.slice(0, 7)}-01`;
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  return shifted(date, -weekday);
}

function next(date: string, grain: Grain): string {
  if (grain === "day") return shifted(date, 1);
  if (grain === "week") return shifted(date, 7);
  return `${shifted(date, 31).slice(0, 7)}-01`;
}

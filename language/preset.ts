import { lastDays, type Period, shifted } from "./period";

export const presetNames = [
  "7_days",
  "28_days",
  "90_days",
  "this_month",
  "last_month",
  "this_quarter",
  "last_quarter",
  "year_to_date",
] as const;

/** A period that moves with the present. What has begun lasts up to and including today. */
export type PresetName = (typeof presetNames)[number];

/** The period that a preset means on a calendar date. */
export function preset(name: PresetName, today: string, timeZone: string): Period {
  const [year = 0, month = 0] = today.split("-").map(Number);
  const tomorrow = shifted(today, 1);
  const quarter = month - ((month - 1) % 3);
  const between = (from: string, to: string): Period => ({ from, to, timeZone });
  const days = (n: number) => lastDays(n, new Date(`${today}T00:00:00Z`), "UTC");
  const periods: Record<PresetName, () => Period> = {
    "7_days": () => ({ ...days(7), timeZone }),
    "28_days": () => ({ ...days(28), timeZone }),
    "90_days": () => ({ ...days(90), timeZone }),
    this_month: () => between(first(year, month), tomorrow),
    last_month: () => between(first(year, month - 1), first(year, month)),
    this_quarter: () => between(first(year, quarter), tomorrow),
    last_quarter: () => between(first(year, quarter - 3), first(year, quarter)),
    year_to_date: () => between(first(year, 1), tomorrow),
  };
  return periods[name]();
}

/** The first day of a month; months before January are those of the year before. */
function first(year: number, month: number): string {
  return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
}

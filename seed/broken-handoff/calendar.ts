import type { Chance } from "../random";

const firstDay = "2026-07-26";
export const dayCount = 120;
/** From this day on, the case note travels with every handoff. */
export const changeDay = "2026-10-05";
/** What happens from here on has not happened yet: 22 November, closing time in Berlin. */
export const dataEnd = Date.parse("2026-11-22T19:00:00Z");
/** Summer time ends in Berlin on 25 October 2026 at 01:00 UTC. */
const winterFrom = Date.parse("2026-10-25T01:00:00Z");

const byWeekday = [0.4, 1.2, 1.12, 1.05, 1.02, 0.98, 0.6];
export const outageDay = "2026-09-16";
const byHour: [number, number][] = [
  [8, 6],
  [9, 10],
  [10, 12],
  [11, 11],
  [12, 8],
  [13, 8],
  [14, 9],
  [15, 9],
  [16, 9],
  [17, 8],
  [18, 6],
  [19, 4],
];

const shifted = (day: number) => new Date(Date.parse(`${firstDay}T00:00:00Z`) + day * 86_400_000);

export const dateOf = (day: number) => shifted(day).toISOString().slice(0, 10);

/** How many journeys open on a day, before chance: weekdays, a slow rise, and one day of an outage. */
export function weightOf(day: number): number {
  const usual = (byWeekday[shifted(day).getUTCDay()] ?? 1) * (1 + day / 900);
  return dateOf(day) === outageDay ? usual * 2.4 : usual;
}

/** An instant in opening hours of a day, Berlin time; early enough for a second leg on the same day. */
export function momentOn(day: number, chance: Chance): number {
  const hour = chance.weighted(byHour);
  const local = shifted(day).getTime() + (hour * 3600 + chance.below(3600)) * 1000;
  return local - (local - 2 * 3_600_000 < winterFrom ? 2 : 1) * 3_600_000;
}

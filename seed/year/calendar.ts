import type { Channel } from "@/language/vocabulary";
import type { Chance } from "../random";
import { Weighted } from "./weighted";

const firstDay = Date.UTC(2025, 10, 1);
export const hour = 3_600_000;
export const day = 24 * hour;
const daysOfYear = 365;

/** Sunday first. */
const byWeekday = [0.42, 1.26, 1.17, 1.1, 1.08, 1.06, 0.68];
const byMonth = [1.08, 0.97, 0.95, 0.93, 0.92, 0.9, 0.88, 0.92, 0.98, 1.04, 1.2, 1.32];
/** Days on which little is open, and days on which something broke: month and day. */
const unusual = new Map([
  ["01-01", 0.3],
  ["02-18", 2.1],
  ["05-01", 0.45],
  ["07-09", 1.8],
  ["11-28", 1.7],
  ["12-01", 1.6],
  ["12-25", 0.25],
  ["12-26", 0.4],
]);

/** The start of a day of the year; days are counted from 0 and go on into the next year. */
const startOf = (number: number) => firstDay + number * day;

export const dayOf = (at: number) => Math.floor((at - firstDay) / day);

function liveliness(number: number): number {
  const date = new Date(startOf(number));
  const growth = 0.95 + (0.1 * number) / daysOfYear;
  const event = unusual.get(date.toISOString().slice(5, 10)) ?? 1;
  return (byWeekday[date.getUTCDay()] as number) * (byMonth[date.getUTCMonth()] as number) * growth * event;
}

const wholeYear = Array.from({ length: daysOfYear }, (_, number) => liveliness(number)).reduce(
  (sum, one) => sum + one,
);

/** The part of the year's contacts that falls on a day. */
export const shareOf = (number: number) => liveliness(number) / wholeYear;

const officeHours = [0, 0, 0, 0, 0, 0.2, 0.8, 3, 7, 11, 12, 11, 9, 8, 9, 9, 8.5, 7.5, 5, 3, 1.5, 0.6, 0.2, 0];
const allHours = [
  1.2, 0.7, 0.5, 0.4, 0.4, 0.7, 1.6, 3, 4.5, 5.5, 6, 6, 6, 5.5, 5.5, 5.5, 5.7, 6, 6.6, 7.2, 7.4, 6.3, 4.2,
  2.3,
];
const weighted = (hours: number[]) => new Weighted(hours.map((weight, number) => [number, weight] as const));
const [office, always] = [weighted(officeHours), weighted(allHours)];

/** An instant of a day, when customers use such a channel; UTC, whole seconds. */
export function momentOn(number: number, channel: Channel, chance: Chance): number {
  const hours = channel === "voice" || channel === "chat" ? office : always;
  return startOf(number) + (hours.draw(chance) * 3600 + chance.below(3600)) * 1000;
}

import { type SQL, sql } from "drizzle-orm";
import type { Period } from "@/language/period";

/** The instant at which a calendar date begins in a zone. */
export const startOf = (date: string, timeZone: string): SQL =>
  sql`(${date}::date::timestamp at time zone ${timeZone})`;

export function within(at: SQL, period: Period): SQL {
  return sql`${at} >= ${startOf(period.from, period.timeZone)} and ${at} < ${startOf(period.to, period.timeZone)}`;
}

import { and, asc, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { changeMarks as marks } from "@/db/schema";
import { dateIn, type Period } from "@/language/period";
import { within } from "./day";

/** `date` is the day of the change in the period's zone. */
export type ChangeMark = { at: string; date: string; title: string; detail: string };

/** What changed in a period, oldest first. */
export async function changeMarks(database: Database, period: Period): Promise<ChangeMark[]> {
  const found = await database
    .select()
    .from(marks)
    .where(and(within(sql`${marks.at}`, period), isNull(marks.deletedAt)))
    .orderBy(asc(marks.at));
  return found.map(({ at, title, detail }) => ({
    at: at.toISOString(),
    date: dateIn(at, period.timeZone),
    title,
    detail,
  }));
}

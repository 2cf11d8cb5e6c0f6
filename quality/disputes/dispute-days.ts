import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";

const usual = 7;
export const daysAtMost = 90;

/** For how many days of 24 hours a review can be disputed, and within how many a dispute should be answered. */
export async function disputeDays(database: Database): Promise<number> {
  const [setting] = await database.execute<{ value: unknown }>(sql`
    select value from settings where key = 'dispute_days'`);
  const days = setting?.value;
  return typeof days === "number" && isFit(days) ? days : usual;
}

/** Changes it for what is submitted and opened from now on and before. Null: done; else why not. */
export async function changeDisputeDays(
  database: Database,
  { role }: Viewer,
  days: number,
): Promise<string | null> {
  if (role !== "administrator") return "Administrators set for how long a review can be disputed.";
  if (!isFit(days)) return `Give a whole number of days, from 1 to ${daysAtMost}.`;
  await database.execute(sql`
    insert into settings (key, value) values ('dispute_days', ${`${days}`}::jsonb)
    on conflict (key) do update set value = excluded.value`);
  return null;
}

const isFit = (days: number) => Number.isInteger(days) && days >= 1 && days <= daysAtMost;

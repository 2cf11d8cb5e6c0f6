import { type SQL, sql } from "drizzle-orm";

const pattern = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z)_(\d+)$/;

export function isCursor(text: string): boolean {
  return pattern.test(text);
}

/** The place after a row in a list that runs from new to old, then from high ids to low. */
export function cursorAfter(row: { at: string; id: number }): string {
  return `${row.at}_${row.id}`;
}

/** The rows after a cursor; undefined: from the beginning. */
export function after(cursor: string | null, at: SQL, id: SQL): SQL | undefined {
  const [, instant, number] = cursor?.match(pattern) ?? [];
  return instant ? sql`(${at}, ${id}) < (${instant}::timestamptz, ${number}::bigint)` : undefined;
}

// Careful: a Date keeps milliseconds only, and a cursor cut short would show a row twice.
export const instantText = (at: SQL) =>
  sql<string>`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

import type { ISql } from "postgres";

export const defaultWindowHours = 336;

/** How long a journey lasts, in elapsed hours. */
export async function windowHours(sql: ISql): Promise<number> {
  const [row] = await sql<{ hours: number }[]>`
    select (value #>> '{}')::int as hours from settings where key = 'journey_window_hours'`;
  return row?.hours ?? defaultWindowHours;
}

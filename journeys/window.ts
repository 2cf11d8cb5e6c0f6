import type { ISql } from "postgres";

/** How long a journey can be, in elapsed hours: a week or two. */
export const windows = [168, 336] as const;
export type WindowHours = (typeof windows)[number];

const defaultWindow: WindowHours = 336;

export async function windowHours(sql: ISql): Promise<number> {
  const [row] = await sql<{ hours: number }[]>`
    select (value #>> '{}')::int as hours from settings where key = 'journey_window_hours'`;
  return row?.hours ?? defaultWindow;
}

/** Journeys that stand are as they were until they are rebuilt. */
export async function setWindowHours(sql: ISql, hours: WindowHours): Promise<void> {
  await sql`
    insert into settings (key, value) values ('journey_window_hours', to_jsonb(${hours}::int))
    on conflict (key) do update set value = excluded.value`;
}

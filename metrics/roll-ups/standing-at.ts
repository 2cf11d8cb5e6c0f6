import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { type Standing, standingKey, standingVersion } from "@/db/roll-ups/standing";

/** The roll-ups that stand, with what it takes to choose among them. */
export type Stands = {
  /** In whose days they count. */
  zone: string;
  /** How long a journey is, in hours. */
  journeyHours: number;
  intents: string[];
};

/** What stands at a moment, read once for everything that a page asks at one `now`; null: nothing of this version. */
export function standingAt(database: Database, now: Date): Promise<Stands | null> {
  const known = readAt.get(database) ?? new WeakMap<Date, Promise<Stands | null>>();
  readAt.set(database, known);
  const stands = known.get(now) ?? standing(database);
  known.set(now, stands);
  return stands;
}

const readAt = new WeakMap<Database, WeakMap<Date, Promise<Stands | null>>>();

async function standing(database: Database): Promise<Stands | null> {
  const [row] = await database.execute<{ standing: Standing; hours: number | null; intents: string[] }>(sql`
    select value as standing,
      (select (value #>> '{}')::int from settings where key = 'journey_window_hours') as hours,
      array(select path from intents) as intents
    from settings where key = ${standingKey}`);
  if (row?.standing.version !== standingVersion) return null;
  return { zone: row.standing.zone, journeyHours: row.hours ?? 336, intents: row.intents };
}

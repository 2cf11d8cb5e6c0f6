import type { TestDatabase } from "@/db/test-database";

/** A journey as its contacts tell it, whatever is stored about it. */
export type ToldJourney = { openedAt: string; maturesAt: Date; outcomes: string[] };

/** Every journey with the outcomes of its inbound contacts, in no order. */
export async function journeysOf(db: TestDatabase): Promise<ToldJourney[]> {
  const rows = await db.sql<{ opened: Date; outcomes: string[] }[]>`
    select opened_at as opened, array_agg(interactions.outcome::text) as outcomes
    from journeys
    join interactions on journey_id = journeys.id and direction = 'inbound'
    group by journeys.id`;
  return rows.map(({ opened, outcomes }) => ({
    openedAt: new Date(opened).toISOString(),
    maturesAt: new Date(new Date(opened).getTime() + 336 * 3_600_000),
    outcomes,
  }));
}

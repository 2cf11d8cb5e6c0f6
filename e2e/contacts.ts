import { sql } from "./database";

export type Contact = { id: number; journey: number };

/** Contacts with a transcript in a team of the demo that nobody has judged yet, so many, one a journey. */
export async function unjudged(team: string, n: number, skip = 0): Promise<Contact[]> {
  const rows = await sql`
    select min(interactions.id)::int as id, journey_id::int as journey
    from interactions join teams on teams.id = team_id join journeys on journeys.id = journey_id
    where teams.name = ${team} and cardinality(team_ids) = 1
      and exists (select from messages where interaction_id = interactions.id)
      and not exists (select from reviews where (reviews.source_id, reviews.external_id)
        = (interactions.source_id, interactions.external_id))
    group by journey_id order by journey_id offset ${skip} limit ${n}`;
  return rows.map(({ id, journey }) => ({ id, journey }));
}

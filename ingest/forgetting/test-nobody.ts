import type { Sql } from "postgres";

/** A database of which everybody was forgotten, and even that. */
export async function nobody(sql: Sql): Promise<void> {
  await sql`
    truncate forgotten, records, imports, interactions, customers, identity_links, journeys, contact_units, handoffs,
      survey_responses, sources, spans, span_arrivals, span_contacts, open_contacts cascade`;
}

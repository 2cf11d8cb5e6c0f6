import type { TransactionSql } from "postgres";

/** Takes away what people noted about the contacts of `traced_contacts` and their journeys. */
export async function forgetJudgements(sql: TransactionSql): Promise<void> {
  const contacts = sql`(select interaction_id from traced_contacts)`;
  const journeys = sql`(select journey_id from traced_contacts)`;
  await sql`
    delete from reviews using traced_contacts contacts
    where (reviews.source_id, reviews.external_id) = (contacts.source_id, contacts.external_id)`;
  await sql`
    delete from calibration_items items using traced_contacts contacts
    where (items.source_id, items.external_id) = (contacts.source_id, contacts.external_id)`;
  await sql`delete from handovers where journey_id in ${journeys} or interaction_id in ${contacts}`;
  await sql`delete from flag_marks where contact_id in ${contacts}`;
  await sql`delete from journey_holds where journey_id in ${journeys}`;
  await sql`delete from seen_journeys where journey_id in ${journeys}`;
  const acts = await sql`delete from judged_flags where contact_id in ${contacts} returning act_id`;
  // The note of an act that judged others too is about all of them.
  await sql`
    delete from triage_acts
    where id = any(${acts.map(({ act_id }) => act_id as number)}::int[])
      and not exists (select from judged_flags where act_id = triage_acts.id)`;
  await sql`
    update coaching_sessions
    set journey_ids = array(
      select id from unnest(journey_ids) with ordinality as listed(id, place)
      where id not in ${journeys} order by place)
    where journey_ids && array(select journey_id from traced_contacts where journey_id is not null)`;
}

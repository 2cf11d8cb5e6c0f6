import type { TransactionSql } from "postgres";
import { temporary } from "../temporary";

/** How much there is of a customer. */
export type Traced = {
  contacts: number;
  journeys: number;
  messages: number;
  surveys: number;
  evaluations: number;
  reviews: number;
  spans: number;
  identities: number;
  records: number;
  /** Contacts of other customers that name one of the identities: they are theirs and stay. */
  namedByOthers: number;
};

/**
 * Makes the temporary tables `traced_identities`, `traced_contacts`, and `traced_records`, all versions that
 * tell of the customer, and counts what there is. Null when there is no such customer.
 */
export async function traced(sql: TransactionSql, customer: number): Promise<Traced | null> {
  const [known] = await sql`select from customers where id = ${customer}`;
  if (!known) return null;
  await temporary(
    sql,
    "traced_identities",
    sql`select id as identity_id, kind, value from identities where customer_id = ${customer}`,
  );
  await temporary(
    sql,
    "traced_contacts",
    sql`
    select id as interaction_id, source_id, external_id, journey_id
    from interactions where customer_id = ${customer}`,
  );
  await findRecords(sql, customer);
  const [counts] = await sql<Traced[]>`
    with links as (
      select source_id, external_id from identity_links
      where record_type = 'interaction' and (identity_id in (select identity_id from traced_identities)
        or owner_id in (select identity_id from traced_identities)))
    select
      (select count(*)::int from traced_contacts) as contacts,
      (select count(*)::int from journeys where customer_id = ${customer}) as journeys,
      (select count(*)::int from messages join traced_contacts using (interaction_id)) as messages,
      (select count(*)::int from survey_responses
        where customer_id = ${customer} or interaction_id in (select interaction_id from traced_contacts))
        as surveys,
      (select count(*)::int from evaluations join traced_contacts using (interaction_id)) as evaluations,
      (select count(*)::int from reviews join traced_contacts using (source_id, external_id)) as reviews,
      (select count(distinct (spans.source_id, spans.trace_id, spans.span_id))::int
        from traced_contacts contacts
        join span_contacts on (span_contacts.source_id, interaction) = (contacts.source_id, contacts.external_id)
        join spans on (spans.source_id, spans.trace_id) = (span_contacts.source_id, span_contacts.trace_id))
        as spans,
      (select count(*)::int from traced_identities) as identities,
      (select count(*)::int from traced_records) as records,
      (select count(*)::int from (
        select source_id, external_id from links except select source_id, external_id from traced_contacts) others)
        as "namedByOthers"`;
  return counts ?? null;
}

async function findRecords(sql: TransactionSql, customer: number): Promise<void> {
  const isNamed = (end: string) => sql`
    (content -> ${end} ->> 0, content -> ${end} ->> 1) in (select kind, value from traced_identities)`;
  await temporary(
    sql,
    "traced_records",
    sql`
    with own as (
      select source_id, record_type, external_id
      from survey_responses join records on records.id = record_id
      where customer_id = ${customer} and interaction_id is null
      union
      select source_id, record_type, external_id from records
      where record_type = 'identity' and (${isNamed("a")} or ${isNamed("b")}))
    select records.id, source_id, record_type, external_id
    from records join traced_contacts using (source_id, external_id)
    where record_type in ('interaction', 'delete')
    union
    select records.id, records.source_id, record_type, records.external_id
    from records join traced_contacts contacts
      on (records.source_id, interaction_external_id) = (contacts.source_id, contacts.external_id)
    union
    select records.id, source_id, record_type, external_id
    from records join own using (source_id, record_type, external_id)`,
  );
}

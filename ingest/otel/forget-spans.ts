import type { TransactionSql } from "postgres";

/** What the spans of a source are listed as among its imports. */
export const spanImport = "Spans sent by OpenTelemetry";

/** Forgets all spans that a source ever sent, when it is this import that is taken back. */
export async function forgetSpansOfImport(sql: TransactionSql, importId: number): Promise<void> {
  const [found] = await sql`select source_id from imports where id = ${importId} and name = ${spanImport}`;
  if (!found) return;
  for (const table of [
    "spans",
    "span_scores",
    "span_arrivals",
    "span_contacts",
    "open_contacts",
    "settled_contacts",
  ])
    await sql`delete from ${sql(table)} where source_id = ${found.source_id}`;
}

/** Forgets the traces of the contacts that `staged` and `contested` delete: what was said in them is to be gone. */
export async function forgetDeletedSpans(sql: TransactionSql): Promise<void> {
  await forgetSpansOf(
    sql,
    sql`
    select source_id, external_id from staged where record_type = 'delete'
    union all
    select source_id, external_id from contested where record_type = 'delete'`,
  );
}

/** Forgets the traces of these contacts, given as a query of `source_id` and `external_id`. */
export async function forgetSpansOf(
  sql: TransactionSql,
  contacts: ReturnType<TransactionSql>,
): Promise<void> {
  await sql`
    with deleted as (${contacts}),
    traces as (
      delete from span_contacts using deleted
      where (span_contacts.source_id, interaction) = (deleted.source_id, deleted.external_id)
      returning span_contacts.source_id, trace_id),
    scores as (
      delete from span_scores using deleted
      where (span_scores.source_id, interaction) = (deleted.source_id, deleted.external_id)),
    scores_of_traces as (
      delete from span_scores using traces
      where (span_scores.source_id, span_scores.trace_id) = (traces.source_id, traces.trace_id)),
    settled as (
      delete from settled_contacts using deleted
      where (settled_contacts.source_id, interaction) = (deleted.source_id, deleted.external_id)),
    closed as (
      delete from open_contacts using deleted
      where (open_contacts.source_id, interaction) = (deleted.source_id, deleted.external_id))
    delete from spans using traces
    where (spans.source_id, spans.trace_id) = (traces.source_id, traces.trace_id)`;
}

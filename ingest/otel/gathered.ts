import type { TransactionSql } from "postgres";
import { contactsOfTrace, type TraceContacts } from "./contacts-of-trace";
import type { Conventions } from "./conventions";
import { loadScores, loadSpans } from "./kept-spans";
import type { LooseScore } from "./scores-of-span";
import type { Span } from "./span";

/** Everything that has arrived about one contact, by now perhaps nothing. */
export type Gathered = { interaction: string; spans: Span[]; scores: (LooseScore & { id: string })[] };

/** What has arrived about these contacts, from all traces in which they occur. */
export async function gathered(
  sql: TransactionSql,
  source: number,
  interactions: string[],
  conventions: Conventions,
): Promise<Gathered[]> {
  const found = new Map(
    interactions.map((interaction): [string, Gathered] => [
      interaction,
      { interaction, spans: [], scores: [] },
    ]),
  );
  const rows = await sql`
    select distinct trace_id from span_contacts
    where source_id = ${source} and interaction = any(${interactions}::text[])`;
  const traces = rows.map((row) => row.trace_id as string);
  const contacts = new Map<string, TraceContacts>();
  for (const [trace, spans] of await loadSpans(sql, source, traces)) {
    const belonging = contactsOfTrace(spans, conventions);
    if (!belonging) continue;
    contacts.set(trace, belonging);
    for (const span of spans) found.get(belonging.of(span.spanId))?.spans.push(span);
  }
  for (const score of await loadScores(sql, source, traces, interactions)) {
    const interaction = score.interaction ?? contacts.get(score.traceId ?? "")?.of(score.spanId);
    found.get(interaction ?? "")?.scores.push(score);
  }
  return [...found.values()];
}

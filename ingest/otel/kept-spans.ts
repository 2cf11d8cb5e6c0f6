import type { TransactionSql } from "postgres";
import type { LooseScore } from "./scores-of-span";
import type { Span } from "./span";

/** All spans of these traces, by trace. */
export async function loadSpans(
  sql: TransactionSql,
  source: number,
  traces: string[],
): Promise<Map<string, Span[]>> {
  const found = new Map<string, Span[]>();
  if (traces.length === 0) return found;
  const instant = (name: string) =>
    sql`to_char(${sql(name)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
  const rows = await sql`
    select trace_id, span_id, parent_id, name, ${instant("started_at")} as started_at,
      ${instant("ended_at")} as ended_at, content
    from spans where source_id = ${source} and trace_id = any(${traces}::text[])`;
  for (const row of rows) {
    const span = {
      traceId: row.trace_id,
      spanId: row.span_id,
      parentId: row.parent_id,
      name: row.name,
      startedAt: row.started_at,
      endedAt: row.ended_at,
      ...row.content,
    } as Span;
    const known = found.get(span.traceId);
    if (known) known.push(span);
    else found.set(span.traceId, [span]);
  }
  return found;
}

/** The scores that came by themselves about these traces or contacts. */
export async function loadScores(
  sql: TransactionSql,
  source: number,
  traces: string[],
  interactions: string[],
): Promise<(LooseScore & { id: string })[]> {
  const rows = await sql`
    select id, trace_id, span_id, interaction, content from span_scores
    where source_id = ${source} and trace_id = any(${traces}::text[])
    union
    select id, trace_id, span_id, interaction, content from span_scores
    where source_id = ${source} and interaction = any(${interactions}::text[])
    order by id`;
  return rows.map(({ id, trace_id, span_id, interaction, content }) => ({
    ...content,
    id,
    traceId: trace_id,
    spanId: span_id,
    interaction,
  }));
}

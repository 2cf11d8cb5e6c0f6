import { createHash } from "node:crypto";
import type { Sql, TransactionSql } from "postgres";
import { withoutPrivate } from "../redaction/kept";
import { rulesOfSource } from "../source-rules";
import { sourceId } from "../sources";
import { conventionsOfSource } from "./conventions-of-source";
import type { LooseScore } from "./scores-of-span";
import { sifted } from "./sifted";
import type { Span } from "./span";

/** Keeps the spans of a request, all or, when it throws, none. What is new awaits folding. */
export async function keepSpans(sql: Sql, source: string, spans: Span[]): Promise<void> {
  if (spans.length === 0) return;
  await sql.begin(async (transaction) => {
    const id = await sourceId(transaction, source);
    const conventions = await conventionsOfSource(transaction, id);
    const rules = await rulesOfSource(transaction, id);
    const rows = JSON.stringify(fullest(sifted(spans, conventions, rules).map(row)));
    // In the order of their keys, so that two requests with the same spans wait for one another.
    await transaction`
      with kept as (
        insert into spans (
          source_id, trace_id, span_id, parent_id, name, started_at, ended_at, content_hash, content)
        select ${id}, trace_id, span_id, parent_id, name, started_at, ended_at, content_hash, content
        from jsonb_to_recordset(${rows}::text::jsonb) as given(
          trace_id text, span_id text, parent_id text, name text, started_at timestamptz,
          ended_at timestamptz, content_hash uuid, content jsonb)
        order by trace_id, span_id
        on conflict (source_id, trace_id, span_id) do update
        set (parent_id, name, started_at, ended_at, content_hash, content, received_at)
          = (excluded.parent_id, excluded.name, excluded.started_at, excluded.ended_at, excluded.content_hash,
            excluded.content, now())
        where (coalesce(excluded.ended_at, '-infinity'), excluded.content_hash)
          > (coalesce(spans.ended_at, '-infinity'), spans.content_hash)
        returning trace_id)
      insert into span_arrivals (source_id, trace_id) select distinct ${id}::smallint, trace_id from kept`;
  });
}

/** Puts these in the place of the spans that they were made of; what differs awaits folding. Answers how many do. */
export async function rewriteSpans(sql: TransactionSql, source: number, spans: Span[]): Promise<number> {
  const rows = JSON.stringify(spans.map(row));
  const rewritten = await sql`
    with given as (
      select * from jsonb_to_recordset(${rows}::text::jsonb) as given(
        trace_id text, span_id text, name text, content_hash uuid, content jsonb)),
    changed as (
      update spans set name = given.name, content_hash = given.content_hash, content = given.content
      from given
      where (spans.source_id, spans.trace_id, spans.span_id) = (${source}, given.trace_id, given.span_id)
        and (spans.name, spans.content) is distinct from (given.name, given.content)
      returning spans.trace_id),
    arrived as (
      insert into span_arrivals (source_id, trace_id) select distinct ${source}::smallint, trace_id from changed)
    select count(*)::integer as n from changed`;
  return rewritten[0]?.n ?? 0;
}

/** Keeps scores that came by themselves, each once; answers how many were new. */
export async function keepScores(sql: Sql, source: string, scores: LooseScore[]): Promise<number> {
  if (scores.length === 0) return 0;
  const [counted] = await sql.begin(async (transaction) => {
    const id = await sourceId(transaction, source);
    const { idCountries } = await rulesOfSource(transaction, id);
    const rows = scores.map(({ traceId, spanId, interaction, ...said }) => {
      const content = withoutPrivate(said, plainFields, idCountries);
      const digested = digest([traceId, spanId, interaction, content]);
      return { id: digested, trace_id: traceId, span_id: spanId, interaction, content };
    });
    return transaction`
      with kept as (
        insert into span_scores (source_id, id, trace_id, span_id, interaction, content)
        select ${id}, given.*
        from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as given(
          id text, trace_id text, span_id text, interaction text, content jsonb)
        order by id
        on conflict do nothing
        returning trace_id, interaction),
      arrived as (
        insert into span_arrivals (source_id, trace_id, interaction)
        select distinct ${id}::smallint, trace_id, interaction from kept)
      select count(*)::integer as n from kept`;
  });
  return counted?.n ?? 0;
}

const plainFields = new Set(["name", "kind", "target", "at"]);

type Row = ReturnType<typeof row>;

function row({ traceId, spanId, parentId, name, startedAt, endedAt, ...content }: Span) {
  return {
    trace_id: traceId,
    span_id: spanId,
    parent_id: parentId,
    name,
    started_at: startedAt,
    ended_at: endedAt,
    content_hash: digest([parentId, name, startedAt, content]),
    content,
  };
}

/** Of a span that a request brings twice the one that also the table would keep. */
function fullest(rows: Row[]): Row[] {
  const kept = new Map<string, Row>();
  for (const row of rows) {
    const key = `${row.trace_id}/${row.span_id}`;
    const before = kept.get(key);
    if (!before || rank(row) > rank(before)) kept.set(key, row);
  }
  return [...kept.values()];
}

const rank = ({ ended_at, content_hash }: Row) => `${ended_at ?? ""} ${content_hash}`;

function digest(of: unknown): string {
  return createHash("md5").update(JSON.stringify(of)).digest("hex");
}

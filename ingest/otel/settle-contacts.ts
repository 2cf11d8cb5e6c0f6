import type { Sql, TransactionSql } from "postgres";
import { lockSources } from "../sources";

/** How many contacts one transaction settles, and how many spans of nobody's it takes away. */
const atOnce = 200;
const nobodysAtOnce = 5000;
const dayMilliseconds = 86_400_000;

/**
 * Takes the spans and scores away that a source is to keep no longer, so many of one source in one
 * transaction. Their contacts are settled: the record that was made of them is what is known from then on.
 * Answers how many contacts, spans and scores were let go. `now` is an ISO instant.
 */
export async function settleContacts(sql: Sql, now: string, limit = atOnce): Promise<number> {
  const sources = await sql<
    { id: number; days: number }[]
  >`select id, raw_days as days from sources order by id`;
  let gone = 0;
  for (const { id, days } of sources) {
    const before = new Date(Date.parse(now) - days * dayMilliseconds).toISOString();
    for (let some = 1; some > 0; gone += some)
      some = (await sql.begin((transaction) => settle(transaction, id, before, limit))) as number;
  }
  return gone;
}

async function settle(sql: TransactionSql, source: number, before: string, limit: number): Promise<number> {
  await lockSources(sql, [source]);
  const settled = await sql`
    insert into settled_contacts (source_id, interaction)
    select ${source}, interaction
    from (
      select interaction from span_contacts
      where source_id = ${source} and news_at < ${before}
        and not exists (
          select from span_contacts newer
          where (newer.source_id, newer.interaction) = (${source}, span_contacts.interaction)
            and newer.news_at >= ${before})
      union
      select interaction from span_scores
      where source_id = ${source} and interaction is not null and received_at < ${before}
        and not exists (
          select from span_contacts
          where (span_contacts.source_id, span_contacts.interaction) = (${source}, span_scores.interaction))) old
    where not exists (
        select from settled_contacts known
        where (known.source_id, known.interaction) = (${source}, old.interaction))
      and not exists (
        select from open_contacts
        where (open_contacts.source_id, open_contacts.interaction) = (${source}, old.interaction))
    limit ${limit}
    returning interaction`;
  const named = settled.map((row) => row.interaction as string);
  const spans = await sql`
    with traces as (
      select distinct trace_id from span_contacts
      where source_id = ${source} and interaction = any(${named}::text[])),
    done as (
      select trace_id from traces
      where not exists (
          select from span_contacts others
          where (others.source_id, others.trace_id) = (${source}, traces.trace_id)
            and not exists (
              select from settled_contacts known
              where (known.source_id, known.interaction) = (others.source_id, others.interaction)))
        and not exists (
          select from span_arrivals where (source_id, span_arrivals.trace_id) = (${source}, traces.trace_id))),
    parted as (
      delete from span_contacts using done
      where (span_contacts.source_id, span_contacts.trace_id) = (${source}, done.trace_id)),
    scores as (
      delete from span_scores
      where source_id = ${source}
        and (interaction = any(${named}::text[]) or trace_id in (select trace_id from done)))
    delete from spans using done
    where (spans.source_id, spans.trace_id) = (${source}, done.trace_id) returning 1`;
  return named.length + spans.length + (await forgetNobodys(sql, source, before));
}

/** Spans and scores of traces that belong to no contact, or to none that is not settled. */
async function forgetNobodys(sql: TransactionSql, source: number, before: string): Promise<number> {
  const isAwaited = (of: string) => sql`exists (
    select from span_contacts
    where span_contacts.source_id = ${source} and span_contacts.trace_id = ${sql(of)}.trace_id
      and not exists (
        select from settled_contacts known
        where (known.source_id, known.interaction) = (${source}, span_contacts.interaction)))`;
  const spans = await sql`
    with old as (
      select trace_id, span_id from spans
      where source_id = ${source} and received_at < ${before} and not ${isAwaited("spans")}
        and not exists (
          select from span_arrivals
          where (span_arrivals.source_id, span_arrivals.trace_id) = (${source}, spans.trace_id))
      limit ${nobodysAtOnce}),
    parted as (
      delete from span_contacts using old
      where (span_contacts.source_id, span_contacts.trace_id) = (${source}, old.trace_id))
    delete from spans using old
    where (spans.source_id, spans.trace_id, spans.span_id) = (${source}, old.trace_id, old.span_id)`;
  const scores = await sql`
    delete from span_scores where (source_id, id) in (
      select source_id, id from span_scores
      where source_id = ${source} and received_at < ${before} and not ${isAwaited("span_scores")}
        and not exists (
          select from span_contacts
          where (span_contacts.source_id, span_contacts.interaction) = (${source}, span_scores.interaction))
      limit ${nobodysAtOnce})`;
  return spans.count + scores.count;
}

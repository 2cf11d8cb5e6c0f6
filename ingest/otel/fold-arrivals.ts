import type { Sql, TransactionSql } from "postgres";
import { planForManyRows } from "@/db/for-many-rows";
import { rulesOfSource } from "../source-rules";
import { lockSources } from "../sources";
import { contactsOfTrace } from "./contacts-of-trace";
import type { Conventions } from "./conventions";
import { conventionsOfSource } from "./conventions-of-source";
import { foldedContact } from "./folded-contact";
import { gathered } from "./gathered";
import { loadSpans } from "./kept-spans";
import { replaceContacts } from "./replace-contacts";
import { onlyScores, settledAmong } from "./settled-contacts";
import type { Span } from "./span";

/** How many arrivals one transaction folds, so that none grows beyond memory. */
const atOnce = 500;

/**
 * Folds what arrived, and closes contacts that have been quiet for long enough, of one source in one
 * transaction. Answers whether there was anything; call it until there is not. `now` is an ISO instant.
 */
export async function foldArrivals(sql: Sql, now: string, limit = atOnce): Promise<boolean> {
  const [due] = await sql`
    select source_id from (
      (select source_id, due_at from span_arrivals where due_at <= clock_timestamp() order by due_at limit 1)
      union all
      (select source_id, closes_at from open_contacts where closes_at <= ${now} order by closes_at limit 1)) waiting
    limit 1`;
  if (!due) return false;
  await sql.begin((transaction) => foldSource(transaction, due.source_id as number, now, limit));
  return true;
}

async function foldSource(sql: TransactionSql, source: number, now: string, limit: number): Promise<void> {
  await planForManyRows(sql);
  await lockSources(sql, [source]);
  const arrived = await sql`
    delete from span_arrivals
    where id in (
      select id from span_arrivals
      where source_id = ${source} and due_at <= clock_timestamp() order by due_at, id limit ${limit})
    returning trace_id, interaction`;
  // Quiet contacts only where nothing arrived: then what cannot be folded is known to be the one or the other.
  const quiet =
    arrived.length > 0
      ? []
      : await sql`
          select interaction from open_contacts
          where source_id = ${source} and closes_at <= ${now} order by closes_at limit ${limit}`;
  const conventions = await conventionsOfSource(sql, source);
  const traces = distinct(arrived.map(({ trace_id }) => trace_id as string | null));
  const touched = await assign(sql, source, await loadSpans(sql, source, traces), conventions, traces);
  for (const { interaction } of [...arrived, ...quiet]) if (interaction !== null) touched.add(interaction);
  const contacts = await gathered(sql, source, [...touched], conventions);
  const rules = await rulesOfSource(sql, source);
  const settled = await settledAmong(sql, source, [...touched]);
  await replaceContacts(
    sql,
    source,
    contacts.map((contact) =>
      foldedContact(
        settled.has(contact.interaction) ? onlyScores(contact) : contact,
        conventions,
        now,
        rules,
      ),
    ),
    settled,
  );
}

/** Writes down to which contacts these traces belong now; answers with those and the ones before. */
async function assign(
  sql: TransactionSql,
  source: number,
  spans: Map<string, Span[]>,
  conventions: Conventions,
  traces: string[],
): Promise<Set<string>> {
  const pairs = [...spans].flatMap(([trace, of]) =>
    (contactsOfTrace(of, conventions)?.all ?? []).map((interaction) => ({ trace, interaction })),
  );
  const before = await sql`
    delete from span_contacts where source_id = ${source} and trace_id = any(${traces}::text[])
    returning interaction`;
  await sql`
    insert into span_contacts (source_id, trace_id, interaction)
    select ${source}, trace, interaction
    from jsonb_to_recordset(${JSON.stringify(pairs)}::text::jsonb) as given(trace text, interaction text)`;
  const touched = [
    ...before.map((row) => row.interaction as string),
    ...pairs.map((pair) => pair.interaction),
  ];
  await sql`
    update span_contacts set news_at = now()
    where source_id = ${source} and interaction = any(${touched}::text[])
      and news_at < now() - interval '1 day'`;
  return new Set(touched);
}

function distinct<T>(given: (T | null)[]): T[] {
  return [...new Set(given.filter((one): one is T => one !== null))];
}

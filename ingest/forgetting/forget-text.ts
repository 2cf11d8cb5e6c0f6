import type { Sql, TransactionSql } from "postgres";
import { recordAudit } from "@/db/access/audit";
import type { Viewer } from "@/db/viewer";
import { rulesOfSource } from "../source-rules";
import { lockSources } from "../sources";
import { forgetSpokenWords } from "./forget-spoken-words";

/** Messages with words in them, versions of records that hold such, and spans that may. */
export type KeptText = { keepsText: boolean; messages: number; records: number; spans: number };

const hasWords = (sql: TransactionSql | Sql, message: string) => sql`
  jsonb_typeof(${sql.unsafe(message)} -> 'text') = 'string' and ${sql.unsafe(message)} ->> 'text' <> ''`;

const wordy = (sql: TransactionSql | Sql) => sql`
  (record_type = 'message' and ${hasWords(sql, "content")}
    or record_type = 'interaction' and jsonb_typeof(content -> 'messages') = 'array' and exists (
      select from jsonb_array_elements(content -> 'messages') message where ${hasWords(sql, "message")}))`;

/** What text there is of a source; null when there is no such source. It reads all records of the source. */
export async function keptText(sql: Sql, slug: string): Promise<KeptText | null> {
  const [found] = await sql<KeptText[]>`
    select keeps_text as "keepsText",
      (select count(*)::int from messages join interactions on interactions.id = interaction_id
        where source_id = sources.id and text <> '') as messages,
      (select count(*)::int from records where source_id = sources.id and ${wordy(sql)}) as records,
      (select count(*)::int from spans where source_id = sources.id) as spans
    from sources where slug = ${slug}`;
  return found ?? null;
}

/**
 * Takes the words out of everything that a source has sent so far, as if it had never kept text: messages,
 * the records that they were made of, and spans. Who spoke when stays. Answers how many messages it were.
 */
export async function forgetText(
  sql: Sql,
  by: Pick<Viewer, "userId" | "name">,
  slug: string,
): Promise<number> {
  return sql.begin(async (transaction) => {
    const [source] = await transaction`select id from sources where slug = ${slug}`;
    if (!source) throw new Error(`There is no source ${slug}.`);
    await lockSources(transaction, [source.id]);
    const rules = await rulesOfSource(transaction, source.id);
    if (rules.keepsText)
      throw new Error(`${slug} keeps text. Turn that off first: what comes now would be kept all the same.`);
    await forgetInRecords(transaction, source.id);
    const messages = await transaction`
      update messages set text = '' from interactions
      where interactions.id = interaction_id and source_id = ${source.id} and text <> ''`;
    const spans = await forgetSpokenWords(transaction, source.id, rules);
    await recordAudit(transaction, by, {
      action: "text_forgotten",
      subject: `source ${slug}`,
      detail: `the words of ${messages.count} messages and ${spans} spans`,
    });
    return messages.count;
  }) as Promise<number>;
}

async function forgetInRecords(sql: TransactionSql, source: number): Promise<void> {
  const mute = sql`case when jsonb_typeof(message -> 'text') = 'string' then message || '{"text": ""}' else message end`;
  await sql`
    with muted as (
      select id, case record_type
        when 'message' then content || '{"text": ""}'
        else jsonb_set(content, '{messages}', (
          select jsonb_agg(${mute} order by place)
          from jsonb_array_elements(content -> 'messages') with ordinality as listed(message, place))) end as content
      from records where source_id = ${source} and ${wordy(sql)})
    update records set content = muted.content, content_hash = md5(muted.content::text)::uuid
    from muted where muted.id = records.id`;
}

import type { TransactionSql } from "postgres";

/** What an import touched: when the first and the last of its contacts began, and their sources. */
export type Span = { first: Date; last: Date; sources: string[] };

/** Null: it brought no contact. */
export async function spanOfImport(sql: TransactionSql, importId: number): Promise<Span | null> {
  const [found] = await sql<(Span | { first: null })[]>`
    select min(started_at) as first, max(started_at) as last, array_agg(distinct slug) as sources
    from interactions join sources on sources.id = source_id where import_id = ${importId}`;
  return found?.first ? found : null;
}

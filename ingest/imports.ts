import type { Sql } from "postgres";

/** One file or push request that was taken in. */
export type Import = {
  id: number;
  name: string;
  /** Slug; null when its records came from several sources. */
  source: string | null;
  startedAt: Date;
  undoneAt: Date | null;
  accepted: number;
  updated: number;
  unchanged: number;
  rejected: number;
};

/** The newest imports, newest first. */
export async function imports(sql: Sql, limit: number): Promise<Import[]> {
  return sql<Import[]>`
    select imports.id, name, slug as source, started_at as "startedAt", undone_at as "undoneAt",
      new_count as accepted, updated_count as updated, unchanged_count as unchanged,
      rejected_count as rejected
    from imports left join sources on sources.id = source_id
    order by imports.id desc limit ${limit}`;
}

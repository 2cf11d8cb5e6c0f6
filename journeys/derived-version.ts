import type { Sql } from "postgres";
import { rebuildAll } from "./rebuild-all";

/** Goes up when what is derived from contacts changes, so that installed databases derive it anew. */
export const derivedVersion = 4;

const setting = "derived_version";

/**
 * Rebuilds everything that is derived from contacts where an older version of this product derived it; an
 * empty database is only marked. Answers for how many customers, or null where nothing was to be done.
 */
export async function bringUpToDate(
  sql: Sql,
  onProgress?: (done: number, all: number) => void,
): Promise<number | null> {
  const [state] = await sql<{ version: number; empty: boolean }[]>`
    select coalesce((select (value #>> '{}')::int from settings where key = ${setting}), 1) as version,
      not exists (select from interactions) as empty`;
  if (!state || state.version >= derivedVersion) return null;
  const customers = state.empty ? null : await rebuildAll(sql, { onProgress });
  await sql`
    insert into settings (key, value) values (${setting}, to_jsonb(${derivedVersion}::int))
    on conflict (key) do update set value = excluded.value`;
  return customers;
}

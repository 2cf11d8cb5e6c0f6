import type { Sql, TransactionSql } from "postgres";
import type { Country } from "./redaction/countries";
import { sourceId } from "./sources";

export type SourceSettings = {
  keepsText: boolean;
  /** For how many days after the last of a contact its spans stay. */
  rawDays: number;
  /** Null: all countries that are known. */
  idCountries: Country[] | null;
};

export const rawDays = { least: 1, most: 3650 } as const;

/** Chooses for a source, which is made when it is not there yet. From now on; what was kept stays. */
export async function changeSource(
  sql: TransactionSql,
  slug: string,
  { keepsText, rawDays: days, idCountries }: Partial<SourceSettings>,
): Promise<void> {
  const id = await sourceId(sql, slug);
  await sql`
    update sources
    set keeps_text = coalesce(${keepsText ?? null}, keeps_text), raw_days = coalesce(${days ?? null}, raw_days),
      id_countries = case when ${idCountries !== undefined} then ${idCountries ?? null}::text[] else id_countries end
    where id = ${id}`;
}

export type ListedSource = SourceSettings & {
  slug: string;
  /** When a record, span or message of it came last; null: never. */
  lastSeen: Date | null;
  /** The names of the keys that speak for it alone. */
  keys: string[];
  /** Which system's webhook it has; null: none. */
  webhook: string | null;
};

export function listedSources(sql: Sql): Promise<ListedSource[]> {
  return sql<ListedSource[]>`
    select slug, keeps_text as "keepsText", raw_days as "rawDays", id_countries as "idCountries",
      greatest(
        (select max(coalesce(finished_at, started_at)) from imports where source_id = sources.id),
        webhooks.last_message_at) as "lastSeen",
      array(
        select name from api_keys where api_keys.source = slug and revoked_at is null order by name) as keys,
      webhooks.kind as webhook
    from sources left join webhooks on webhooks.source = slug
    order by slug`;
}

import type { Sql } from "postgres";

/** `declared`: an identity record says so. `named together`: contacts name both. */
export type LinkRule = "declared" | "named together";
export type LinkState = "holds" | "undone" | "shared" | "not the earliest";
export type LinkEnd = { kind: string; value: string; customer: number };
export type Link = {
  /** Of the two identities, the lower first. */
  pair: [number, number];
  ends: [LinkEnd, LinkEnd];
  rule: LinkRule;
  /** The first contact that names both, or when the earliest record that declares it was written. */
  since: Date | null;
  state: LinkState;
};

/** The links between identities, latest first. */
export async function links(sql: Sql, limit: number): Promise<Link[]> {
  const rows = await sql`
    with told as (
      select least(identity_id, owner_id) as low, greatest(identity_id, owner_id) as high,
        bool_or(links.record_type = 'identity') as declared, min(coalesce(links.at, version)) as since
      from identity_links links
      left join lateral (
        select min(version) as version from records
        where links.record_type = 'identity' and (records.source_id, records.external_id, records.record_type)
          = (links.source_id, links.external_id, links.record_type)) written on true
      where identity_id <> owner_id group by 1, 2),
    known as (
      select low, high, declared, since, undone_at from told
      left join undone_links on (identity_id, fellow_id) = (low, high)
      union all
      select identity_id, fellow_id, null, null, undone_at from undone_links
      where not exists (select from told where (low, high) = (identity_id, fellow_id)))
    select low::int, high::int, declared, since, undone_at,
      array[a.kind, b.kind] as kinds, array[a.value, b.value] as values,
      array[a.customer_id, b.customer_id]::int[] as customers, a.shared or b.shared as shared
    from known join identities a on a.id = low join identities b on b.id = high
    order by undone_at desc nulls last, since desc nulls last, low, high limit ${limit}`;
  return rows.map((row) => {
    const end = (n: 0 | 1) => ({ kind: row.kinds[n], value: row.values[n], customer: row.customers[n] });
    return {
      pair: [row.low, row.high],
      ends: [end(0), end(1)],
      rule: row.declared ? "declared" : "named together",
      since: row.since,
      state: stateOf(row),
    };
  });
}

function stateOf(row: Record<string, unknown>): LinkState {
  if (row.undone_at) return "undone";
  if (row.shared) return "shared";
  const [a, b] = row.customers as number[];
  return a === b ? "holds" : "not the earliest";
}

export type Refusals = { kind: string; value: string; reason: string; records: number }[];

/** What is refused as a link: what many share, and what records gave that names nobody; most frequent first. */
export async function refusedLinks(sql: Sql, limit: number): Promise<Refusals> {
  return sql<Refusals>`
    select kind, value, reason, records::int from (
      select kind, value, 'Too many customers share it.' as reason,
        (select count(*) from identity_links where identities.id in (identity_id, owner_id)) as records
      from identities where shared
      union all
      select refused ->> 0, refused ->> 1, refused ->> 2, count(distinct (source_id, external_id))
      from records cross join jsonb_array_elements(content -> 'refused_identifiers') refused
      where content ? 'refused_identifiers'
      group by 1, 2, 3) found
    order by records desc, kind, value, reason limit ${limit}`;
}

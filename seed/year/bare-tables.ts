import type { TransactionSql } from "postgres";

type Part = { drop: string; make: string };

/**
 * Takes the indexes and references off tables, all but primary keys, and answers what puts them back. Filling a
 * table first and sorting once is much faster than finding the place of every row, the more so the larger it gets.
 * Readers wait from here to the end of the transaction.
 */
export async function bareTables(sql: TransactionSql, tables: string[]): Promise<() => Promise<void>> {
  const parts = [...(await constraintsOf(sql, tables)), ...(await indexesOf(sql, tables))];
  for (const { drop } of parts) await sql.unsafe(drop);
  return async () => {
    await sql`set local maintenance_work_mem = '256MB'`;
    for (const { make } of parts.reverse()) await sql.unsafe(make);
  };
}

/** References first, as they stand on the keys of other tables. */
function constraintsOf(sql: TransactionSql, tables: string[]): Promise<Part[]> {
  return sql<Part[]>`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
    from pg_constraint
    where conrelid = any(${tables}::regclass[]) and contype in ('f', 'u')
    order by contype, conname`;
}

function indexesOf(sql: TransactionSql, tables: string[]): Promise<Part[]> {
  return sql<Part[]>`
    select format('drop index %s', indexrelid::regclass) as drop, pg_get_indexdef(indexrelid) as make
    from pg_index
    where indrelid = any(${tables}::regclass[])
      and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
    order by indexrelid`;
}

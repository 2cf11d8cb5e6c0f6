import type { TransactionSql } from "postgres";

/**
 * Has a transaction that writes what belongs to some customers planned for it: their rows fit into memory, and the next one
 * is as near as any other, on a disk without a head to move. By what PostgreSQL takes for granted, the contacts of a
 * thousand customers were looked for in all of a table, which took as long as everything else together. What its temporary
 * tables hold is found out from three thousand of their rows instead of thirty.
 */
export async function planForManyRows(sql: TransactionSql): Promise<void> {
  await sql`
    select set_config('work_mem', '128MB', true), set_config('random_page_cost', '1.1', true),
      set_config('default_statistics_target', '10', true)`;
}

import type { TransactionSql } from "postgres";

type Query = ReturnType<TransactionSql>;

/** A few rows are joined well without statistics, and gathering them takes longer than the join. */
export const worthAnalyzing = 1000;

/** Makes a temporary table of a query's rows, until the end of the transaction; answers how many. */
export async function temporary(sql: TransactionSql, name: string, query: Query): Promise<number> {
  const made = await sql`create temporary table ${sql(name)} on commit drop as ${query}`;
  if (made.count > worthAnalyzing) await sql`analyze ${sql(name)}`;
  return made.count;
}

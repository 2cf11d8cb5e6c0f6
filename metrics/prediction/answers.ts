import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { features } from "./profiles";

/** What training needs of a database: also a transaction has it. */
export type Session = Pick<Database, "execute">;

/** Answers of contacts that look the same, in one fold. */
export type Answers = { columns: number[]; fold: number; n: number; satisfied: number; score: number };
/** A feature and one of its values: what a column of the model stands for. */
export type Column = { feature: string; value: string };

/** The answers among `csat_profiles`, and the columns that they set. */
export async function answers(session: Session): Promise<{ rows: Answers[]; columns: Column[] }> {
  const names = Object.keys(features);
  const list = sql.join(
    names.map((name) => sql.identifier(name)),
    sql`, `,
  );
  const found = await session.execute<Record<string, string | number>>(sql`
    select ${list}, fold, count(*)::int as n, (count(*) filter (where answer >= 4))::int as satisfied,
      sum(answer)::float8 as score
    from csat_profiles where answer is not null group by ${list}, fold`);
  const places = new Map<string, number>();
  const columns: Column[] = [];
  const place = (feature: string, value: string) => {
    const key = `${feature} ${value}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, columns.length);
    return columns.push({ feature, value }) - 1;
  };
  const rows = inOrder(found, [...names, "fold"]).map((row) => ({
    columns: names.map((name) => place(name, String(row[name]))),
    fold: Number(row.fold),
    n: Number(row.n),
    satisfied: Number(row.satisfied),
    score: Number(row.score),
  }));
  return { rows, columns };
}

/** Not as the database pleases: sums of fractions depend on it in their last digits. */
function inOrder<Row extends Record<string, unknown>>(rows: Iterable<Row>, keys: string[]): Row[] {
  const keyed = [...rows].map((row) => ({ row, key: JSON.stringify(keys.map((key) => row[key])) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row);
}

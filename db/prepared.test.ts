import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { open } from "./client";
import { testDatabase } from "./test-database";

const db = testDatabase();

test("what is asked again is prepared, whatever its values, and what is asked once is not", async () => {
  const { database, close } = open(db.url, 1);
  const doubled = async (value: number) => {
    const [row] = await database.execute<{ twice: number }>(sql`select ${value}::int * 2 as twice`);
    return row?.twice;
  };
  expect([await doubled(2), await doubled(3), await doubled(4)]).toEqual([4, 6, 8]);
  await database.execute(sql`select 'once'`);
  const prepared = await database.execute<{ statement: string }>(
    sql`select statement from pg_prepared_statements where not statement like '%pg_type%'`,
  );
  expect(prepared.map(({ statement }) => statement)).toEqual(["select $1::int * 2 as twice"]);
  await close();
});

import { type SQL, sql } from "drizzle-orm";
import type { Sql } from "postgres";
import { expect, test } from "vitest";
import { open } from "./client";
import { plannedAtWill, plannedOnce } from "./prepared";
import { testDatabase } from "./test-database";

const db = testDatabase();

test("what names a date is planned for it each time, but where it says so, and a row by its key only at first", async () => {
  const { database, close } = open(db.url, 1);
  const byKey = (key: string) => sql`select value from settings where key = ${key}`;
  const since = (date: string) => sql`select id from journeys where opened_at > ${date}::date`;
  const once = (date: string) => sql`${plannedOnce} select id from journeys where opened_at > ${date}::date`;
  const atWill = (date: string) =>
    sql`${plannedAtWill} select id from journeys where opened_at > ${date}::date`;
  for (let time = 0; time < 8; time++) {
    await database.execute(byKey("time_zone"));
    await database.execute(since("2026-01-01"));
    await database.execute(once("2026-01-01"));
    await database.execute(atWill("2026-01-01"));
  }
  // Asked in the way of the statement that it is about, so that it comes to the same connection.
  const plans = async (start: SQL, about: string, date: string) => {
    const [found] = await database.execute(
      sql`${start} select generic_plans::int as generic, custom_plans::int as custom from pg_prepared_statements
        where statement like ${about} and ${date} <> 'never'`,
    );
    return found;
  };
  expect(await plans(sql``, "select value%", "-")).toEqual({ generic: 2, custom: 5 });
  expect(await plans(sql``, "select id%", "2026-01-01")).toEqual({ generic: 0, custom: 7 });
  expect(await plans(plannedAtWill, "%will */ select id%", "2026-01-01")).toEqual({ generic: 2, custom: 5 });
  expect(await plans(plannedOnce, "%once */ select id%", "2026-01-01")).toEqual({ generic: 7, custom: 0 });
  await close();
});

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

test("to end the client ends all its connections, whatever was asked on them", async () => {
  const { database } = open(db.url, 1);
  for (const start of [sql``, plannedOnce])
    for (const given of ["2026-01-01", "a word"]) await database.execute(sql`${start} select ${given}::text`);
  const left = async () => {
    const [row] = await db.sql<{ n: number }[]>`
      select count(*)::int as n from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and query like '%select $1::text%'`;
    return row?.n;
  };
  expect(await left()).toBe(3);
  await (database as unknown as { $client: Sql }).$client.end();
  await expect.poll(left).toBe(0);
});

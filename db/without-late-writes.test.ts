import { createServer, connect as dial, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { connect } from "./client";

/** Stands between us and Postgres, so that a connection can be cut at any moment. */
const sockets = new Set<Socket>();
let between: Server;
let url: URL;

beforeAll(async () => {
  const real = new URL(inject("databaseServer"));
  between = createServer((near) => {
    const far = dial(Number(real.port), real.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.pipe(to);
      from.on("error", () => {});
      from.on("close", () => to.destroy());
    }
  });
  await new Promise<void>((listening) => between.listen(0, "127.0.0.1", listening));
  url = new URL(real);
  url.host = `127.0.0.1:${(between.address() as { port: number }).port}`;
});
afterAll(() => {
  cut();
  between.close();
});

function cut() {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
}

function reset() {
  for (const socket of sockets) socket.resetAndDestroy();
  sockets.clear();
}

test.each([
  ["closed", cut],
  ["reset", reset],
])("a transaction whose connection is %s fails, and the next one works", async (_, lose) => {
  const uncaught: unknown[] = [];
  const note = (error: unknown) => uncaught.push(error);
  process.on("uncaughtException", note);
  const sql = connect(url.href, 1);
  try {
    for (let time = 0; time < 3; time += 1) {
      const lost = sql.begin(async (transaction) => {
        await transaction`select 1`;
        setTimeout(lose, 50);
        await transaction`select pg_sleep(5)`;
      });
      await expect(lost).rejects.toThrow();
      expect((await sql`select 1 as n`)[0]?.n).toBe(1);
    }
    expect(uncaught).toEqual([]);
  } finally {
    process.off("uncaughtException", note);
    await sql.end({ timeout: 1 });
  }
});

test("what is asked in a transaction after its connection is gone is an error, and the next one works", async () => {
  const sql = connect(url.href, 1);
  let asked: unknown;
  try {
    const lost = sql.begin(async (transaction) => {
      await transaction`select 1`;
      cut();
      await expect(lost).rejects.toThrow("CONNECTION_CLOSED");
      asked = await Promise.resolve()
        .then(() => transaction`select 2`)
        .catch((error) => error.message);
    });
    await expect(lost).rejects.toThrow("CONNECTION_CLOSED");
    await expect.poll(() => asked).toBe("The connection to the database was lost.");
    expect((await sql`select 1 as n`)[0]?.n).toBe(1);
  } finally {
    await sql.end({ timeout: 1 });
  }
});

test("an error of the work itself is rolled back and thrown as it is", async () => {
  const sql = connect(url.href, 1);
  try {
    await expect(
      sql.begin(async (transaction) => {
        await transaction`create table left_over (n integer)`;
        throw new TypeError("of the work");
      }),
    ).rejects.toThrow("of the work");
    expect((await sql`select to_regclass('left_over') as name`)[0]?.name).toBeNull();
    expect(await sql.begin("read only", (transaction) => transaction`select 3 as n`)).toEqual([{ n: 3 }]);
  } finally {
    await sql.end({ timeout: 1 });
  }
});

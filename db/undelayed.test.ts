import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { expect, test } from "vitest";
import { testDatabase } from "./test-database";
import { namesOneHost } from "./undelayed";

const db = testDatabase();

/** The milliseconds from the end of a COPY to the answer to the next question. */
async function copiedAndAsked(): Promise<number> {
  return db.sql.begin(async (transaction) => {
    await transaction`create temporary table copied (n integer) on commit drop`;
    const copy = await transaction`copy copied from stdin`.writable();
    const started = performance.now();
    await pipeline(Readable.from([`${1}\n`, `${2}\n`]), copy);
    const [found] = await transaction<{ n: number }[]>`select count(*)::int as n from copied where n < ${9}`;
    expect(found?.n).toBe(2);
    return performance.now() - started;
  });
}

test("neither the end of a COPY nor what is asked after it is held back for 40 ms", async () => {
  const times = [];
  for (let round = 0; round < 8; round++) times.push(await copiedAndAsked());
  expect(Math.min(...times)).toBeLessThan(40);
});

test.each([
  ["postgres://me:secret@one/db", true],
  ["postgres:///db?host=/run/postgresql", true],
  ["postgres://me:secret@one/db?options=a,b", true],
  ["postgres://me:secret@one,two/db", false],
])("%s names one host: %s", (url, isOne) => {
  expect(namesOneHost(url)).toBe(isOne);
});

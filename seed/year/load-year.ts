import { finished } from "node:stream/promises";
import { setImmediate } from "node:timers/promises";
import type { Sql, TransactionSql } from "postgres";
import { bareTables } from "./bare-tables";
import { makeReferences } from "./references";
import { Rows, tables } from "./rows";
import { type Known, Truth } from "./truth";
import { type Size, yearOf } from "./year";

// Careful: each COPY waits for 90 ms, as the driver's last bytes wait for the server to acknowledge the others.
const contactsAtOnce = 50_000;
/** After so many the connection is looked after, so that the server is kept busy meanwhile. */
const breath = 100;

/** Is told how many contacts are loaded, and when the tables get their indexes back. */
export type Loading = { onProgress: (done: number) => void; onIndexes: () => void };

/** Loads a year in one transaction, by COPY; journeys are for the caller to build. Answers with its truth. */
export async function loadYear(sql: Sql, size: Size, { onProgress, onIndexes }: Loading): Promise<Known> {
  const truth = new Truth();
  await sql.begin(async (transaction) => {
    const dress = (await isEmpty(transaction)) ? await bareTables(transaction, Object.keys(tables)) : null;
    const references = await makeReferences(transaction, size);
    const rows = new Rows(references);
    let written: Promise<void> = Promise.resolve();
    let done = 0;
    for (const recorded of yearOf(size)) {
      truth.add(recorded);
      rows.add(recorded);
      done += 1;
      if (done % breath === 0) await setImmediate();
      if (done % contactsAtOnce > 0) continue;
      await written;
      onProgress(done - contactsAtOnce);
      written = copy(transaction, rows.take());
      // It is awaited only when the next rows are made; until then nobody else would hear of its failure.
      written.catch(() => {});
    }
    await written;
    await copy(transaction, rows.take());
    onProgress(done);
    if (dress) onIndexes();
    await dress?.();
    await transaction`update imports set finished_at = clock_timestamp() where id = ${references.importId}`;
  });
  return truth.known();
}

async function isEmpty(sql: TransactionSql): Promise<boolean> {
  const [found] = await sql`select from records union all select from interactions limit 1`;
  return !found;
}

async function copy(sql: TransactionSql, texts: ReturnType<Rows["take"]>): Promise<void> {
  for (const [table, text] of texts) {
    if (text.length === 0) continue;
    const stream = await sql`copy ${sql(table)} (${sql.unsafe(tables[table])}) from stdin`.writable();
    stream.end(text);
    await finished(stream);
  }
}

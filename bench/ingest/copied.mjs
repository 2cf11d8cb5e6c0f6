import { finished } from "node:stream/promises";

const most = 100_000;

/** The rows of a table a second, of 100,000 at most, by COPY into one of the same columns and indexes. */
export async function copied(sql, name) {
  const pieces = [];
  // Careful: postgres.js stops reading from a connection whose COPY is read piece by piece, and may never go on.
  const stdout =
    await sql`copy (select * from ${sql(name)} limit ${sql.unsafe(String(most))}) to stdout`.readable();
  stdout.on("data", (piece) => pieces.push(piece));
  await finished(stdout);
  await sql`create table bare (like ${sql(name)} including indexes)`;
  const started = performance.now();
  const stream = await sql`copy bare from stdin`.writable();
  for (const piece of pieces) if (!stream.write(piece)) await new Promise((go) => stream.once("drain", go));
  stream.end();
  await finished(stream);
  const took = (performance.now() - started) / 1000;
  const [{ n }] = await sql`select count(*)::int as n from bare`;
  await sql`drop table bare`;
  return n / took;
}

import { loadTypeScript } from "../bin/typescript.mjs";
import { dropDatabase } from "../db/drop-database.mjs";

const interactions = process.env.BENCH_INTERACTIONS ?? "1000000";
const inPlainSql = process.env.BENCH_RAW !== "0";

/**
 * Asks the questions of the database at BENCH_DATABASE_URL, or of a generated year that is made for it; with BENCH_RAW=0
 * not in plain SQL, of which a year of ten million contacts takes minutes.
 */
export async function measureQueries(server) {
  await loadTypeScript();
  const { compareQueries } = await import("./queries/compare.ts");
  if (process.env.BENCH_DATABASE_URL) return compareQueries(process.env.BENCH_DATABASE_URL, inPlainSql);
  const { default: postgres } = await import("postgres");
  const sql = postgres(server, { max: 1, onnotice: () => {} });
  const name = `throughline_bench_${process.pid}`;
  await sql`create database ${sql(name)}`;
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  try {
    process.env.DATABASE_URL = url;
    const { upToDate } = await import("../bin/up-to-date.ts");
    await upToDate(url, console.error);
    const { run } = await import("../bin/commands/generate.ts");
    await run(["--interactions", interactions]);
    return await compareQueries(url, inPlainSql);
  } finally {
    await dropDatabase(sql, name);
    await sql.end({ timeout: 5 });
  }
}

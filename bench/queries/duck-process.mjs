import { DuckDBInstance } from "@duckdb/node-api";
import { loadTypeScript } from "../../bin/typescript.mjs";

await loadTypeScript();
const { timed } = await import("./timed.ts");
const connection = await (await DuckDBInstance.create(process.argv[2], { threads: "2" })).connect();

process.on("message", async ({ text, times }) => {
  try {
    const work = async () => (await connection.runAndReadAll(text)).getRows();
    const { found, median } = await timed(work, times);
    process.send({ rows: found.map((row) => row.map(sendable)), median });
  } catch (error) {
    process.send({ error: error.message });
  }
});
process.on("disconnect", () => process.exit());

/** Dates are objects of DuckDB's own, and counts are bigints. */
const sendable = (value) => (value === null ? null : String(value));

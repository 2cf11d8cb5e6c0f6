import { cpus, loadavg, totalmem } from "node:os";
import type { Sql } from "postgres";
import { rounds } from "./timed";

/** On what it was measured, and of how much. */
export async function machine(sql: Sql, duckVersion: string): Promise<string> {
  const [row] = await sql`
    select current_setting('server_version') as postgres, (select count(*) from interactions) as contacts,
      (select count(*) from journeys) as journeys, (select count(*) from handoffs) as handoffs,
      (select count(*) from roll_ups) as rows, pg_size_pretty(pg_total_relation_size('roll_ups')) as rolled,
      (select count(*) from roll_up_marks) as marks, pg_size_pretty(pg_database_size(current_database())) as size`;
  const count = (name: string) => Number(row?.[name]).toLocaleString("en");
  const load = loadavg()[0]?.toFixed(1);
  return [
    `${cpus().length} × ${cpus()[0]?.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, load ${load} at the end; Node ${process.version}, PostgreSQL ${row?.postgres}, DuckDB ${duckVersion} with 2 threads.`,
    `${count("contacts")} contacts in ${count("journeys")} journeys with ${count("handoffs")} handoffs; ${count("rows")} rows of roll-ups (${row?.rolled}), ${count("marks")} marks; the database has ${row?.size}.`,
    `Medians of ${rounds} rounds (raw SQL: 1), warm. In every row all that were asked found the same counts.`,
  ].join("\n");
}

import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres, { type Sql, type TransactionSql } from "postgres";
import { environment } from "./environment";
import { prepared } from "./prepared";
import { namesOneHost, undelayed } from "./undelayed";
import { withoutLateWrites } from "./without-late-writes";

export type Database = PostgresJsDatabase;

/** A plain postgres.js connection pool, for COPY and set-based writes. UTC, and without parallel workers unless set. */
export function connect(url: string, connections: number, settings: Record<string, string> = {}): Sql {
  const pool = postgres(url, {
    max: connections,
    onnotice: () => {},
    ...(namesOneHost(url) && { socket: undelayed }),
    types: { string: { to: 25, from: [], serialize: holdable, parse: (text: string) => text } },
    // Careful: postgres.js leaves out what is falsy, so 0 is written as a text.
    connection: {
      application_name: "throughline",
      TimeZone: "UTC",
      jit: "off",
      max_parallel_workers_per_gather: "0",
      // Contacts by customer do not fit into the usual 4 MB and would be written to disk and read again.
      work_mem: "32MB",
      // On a disk without a head to move, what an index finds is hardly further than what comes next; the usual 4 reads
      // all contacts of a period to find those of one team.
      random_page_cost: "1.5",
      ...settings,
    },
  });
  return withoutLateWrites(pool);
}

/** No text of PostgreSQL can hold the null character, which nobody types; it is replaced as browsers do in pages. */
const holdable = (given: unknown): string => String(given).replaceAll("\0", "\ufffd");

// Careful: drizzle replaces the date and json codecs of a client it is given, so it gets its own ones.
export function open(url: string, connections: number): { database: Database; close: () => Promise<void> } {
  const of = (share: number, planCacheMode: string) =>
    connect(url, Math.max(1, Math.floor(connections * share)), {
      plan_cache_mode: planCacheMode,
      // A second process halves the time of what reads a million rows; to start one takes longer than most statements.
      max_parallel_workers_per_gather: "1",
      parallel_setup_cost: "5000",
    });
  const pools = {
    forDates: of(0.4, "force_custom_plan"),
    once: of(0.3, "force_generic_plan"),
    asItThinks: of(0.3, "auto"),
  };
  for (const pool of Object.values(pools)) drizzle(pool);
  const pool = prepared(pools);
  return { database: drizzle(pool), close: () => pool.end({ timeout: 5 }) };
}

// Careful: Next bundles routes and pages apart, so module state alone would open several pools.
const shared = globalThis as { throughline?: { database?: Database; writer?: Sql; doorkeeper?: Sql } };

/** The pool that pages and routes read through. */
export function database(): Database {
  shared.throughline ??= {};
  shared.throughline.database ??= open(environment().DATABASE_URL, environment().DATABASE_POOL).database;
  return shared.throughline.database;
}

/** The pool that ingest writes through. */
export function writer(): Sql {
  shared.throughline ??= {};
  shared.throughline.writer ??= connect(environment().DATABASE_URL, 4);
  return shared.throughline.writer;
}

/** The pool that sign-ins, sessions and keys are checked through: a long import cannot lock people out. */
export function doorkeeper(): Sql {
  shared.throughline ??= {};
  shared.throughline.doorkeeper ??= connect(environment().DATABASE_URL, 3);
  return shared.throughline.doorkeeper;
}

/** A transaction as the pages read: what is measured in it sees what the transaction has written. */
export function readerIn(transaction: TransactionSql): Database {
  // Careful: drizzle changes the codecs that it finds here, which must not be those of the writer.
  return drizzle(Object.assign(transaction, { options: { parsers: {}, serializers: {} } }) as unknown as Sql);
}

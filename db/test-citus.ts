import postgres, { type Sql } from "postgres";
import { distribute } from "./distribution/distribute";
import { dropDatabase } from "./drop-database.mjs";

/** A worker of the cluster that the tests run on. */
export type Worker = { host: string; port: number };

/** The workers that a database for administration knows of; none where it is no coordinator. */
export async function workersOf(sql: Sql): Promise<Worker[]> {
  const [citus] = await sql`select from pg_extension where extname = 'citus'`;
  if (!citus) return [];
  return sql<Worker[]>`
    select nodename as host, nodeport as port from pg_dist_node where isactive and groupid > 0 order by nodeid`;
}

/** Makes a new clone a coordinator with a database of its name on each worker, and distributes it. */
export async function distributeClone(url: string, workers: readonly Worker[]): Promise<void> {
  const { hostname, port, pathname } = new URL(url);
  for (const worker of workers) {
    await within(onWorker(url, worker, "postgres"), (sql) => sql`create database ${sql(pathname.slice(1))}`);
    await within(onWorker(url, worker), (sql) => sql`create extension citus`);
  }
  await within(url, async (sql) => {
    await sql`create extension citus`;
    await sql`select citus_set_coordinator_host(${hostname}, ${Number(port || 5432)})`;
    await oneByOne(url, async () => {
      for (const worker of workers) await sql`select citus_add_node(${worker.host}, ${worker.port})`;
    });
    await sql`alter database ${sql(pathname.slice(1))} set citus.shard_count = 4`;
  });
  await distribute(url);
}

/** Careful: who adds a node sends it the roles, which all databases share, and of two at once one fails. */
async function oneByOne(url: string, work: () => Promise<void>): Promise<void> {
  await within(Object.assign(new URL(url), { pathname: "/postgres" }).href, async (sql) => {
    await sql`select pg_advisory_lock(0)`;
    await work();
  });
}

/** Takes away what a clone had on the workers. */
export async function dropOnWorkers(url: string, workers: readonly Worker[]): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  for (const worker of workers)
    await within(onWorker(url, worker, "postgres"), (sql) => dropDatabase(sql, name));
}

function onWorker(url: string, { host, port }: Worker, database?: string): string {
  const there = Object.assign(new URL(url), { hostname: host, port: String(port) });
  if (database) there.pathname = `/${database}`;
  return there.href;
}

async function within(url: string, work: (sql: Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

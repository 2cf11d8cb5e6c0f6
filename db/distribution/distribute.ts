import { readFileSync } from "node:fs";
import type { TransactionSql } from "postgres";
import { connect } from "../client";

/**
 * Moves the contact units of an installed database to the workers of its Citus cluster, by customer. Answers whether
 * there was anything to move. Writers of contacts wait meanwhile; readers wait at its end.
 */
export async function distribute(url: string): Promise<boolean> {
  const sql = connect(url, 1);
  try {
    return (await sql.begin(async (transaction) => {
      await refuseElsewhere(transaction);
      if (await isDistributed(transaction)) return false;
      await sendTypes(transaction);
      await run(transaction, "move.sql");
      await settle(transaction);
      await oneConnectionEach(transaction);
      return true;
    })) as boolean;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Puts the views and functions of a distributed database back in their place, once after each update. */
export async function settleAfterUpdate(sql: TransactionSql): Promise<void> {
  if (!(await isDistributed(sql))) return;
  const [kept] = await sql`select value from settings where key = ${settledKey}`;
  if (kept?.value !== (await migrations(sql))) await settle(sql);
}

const settledKey = "distribution_settled_at";

async function isDistributed(sql: TransactionSql): Promise<boolean> {
  const [found] = await sql`select from pg_class where oid = to_regclass('shard_marks')`;
  return found !== undefined;
}

async function settle(sql: TransactionSql): Promise<void> {
  await run(sql, "settle.sql");
  await sql`
    insert into settings (key, value) values (${settledKey}, to_jsonb(${await migrations(sql)}::int))
    on conflict (key) do update set value = excluded.value`;
}

async function migrations(sql: TransactionSql): Promise<number> {
  const [applied] = await sql`select count(*)::int as n from drizzle.__drizzle_migrations`;
  return applied?.n;
}

async function refuseElsewhere(sql: TransactionSql): Promise<void> {
  const [extension] = await sql`select from pg_extension where extname = 'citus'`;
  if (!extension)
    throw new Error(
      "This database has no extension citus, so there are no workers to move anything to. Run “create extension citus” in it, on a server that loads Citus, and add the workers: docs/scale-out.md.",
    );
  const [worker] = await sql`select from citus_get_active_worker_nodes()`;
  if (!worker)
    throw new Error(
      "This database knows of no workers. Add them with “select citus_add_node('HOST', PORT)”, in the coordinator: docs/scale-out.md.",
    );
}

/** Workers must know the types of what is sent to them, and a table takes its own types along. */
async function sendTypes(sql: TransactionSql): Promise<void> {
  const types = await sql<{ name: string }[]>`
    select oid::regtype::text as name from pg_type
    where typtype = 'e' and typnamespace = 'public'::regnamespace order by 1`;
  const columns = types.map(({ name }, place) => `word_${place} ${name}`).join(", ");
  await sql.unsafe(`create table sent_words (${columns})`);
  await sql`select create_reference_table('sent_words')`;
  await sql`drop table sent_words`;
}

/** One connection to each worker, and so one snapshot of it: marks and what they are about must not come from two. */
async function oneConnectionEach(sql: TransactionSql): Promise<void> {
  const [database] = await sql`select current_database() as name`;
  await sql`alter database ${sql(database?.name)} set citus.multi_shard_modify_mode = 'sequential'`;
}

// Careful: one by one. Citus sends some statements to the workers together with whatever stands beside them.
async function run(sql: TransactionSql, file: string): Promise<void> {
  const text = readFileSync(new URL(file, import.meta.url), "utf8");
  for (const statement of text.split("--> statement-breakpoint")) await sql.unsafe(statement);
}

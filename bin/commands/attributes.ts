import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { Sql } from "postgres";
import { z } from "zod";
import { commandLine } from "@/db/access/audit";
import { connect } from "@/db/client";
import { environment } from "@/db/environment";
import { chooseConventions } from "@/ingest/otel/choose-conventions";
import { conventionsOfSource } from "@/ingest/otel/conventions-of-source";
import { foldAll } from "@/ingest/otel/keep-folding";
import { sourceId } from "@/ingest/sources";
import { chosen, misuse, required } from "./misuse";

export const usage = `show | set FILE.json | reset

  show --source NAME           prints how the spans of this source are read, as JSON
  set FILE.json --source NAME  changes what the file names, and reads again all that the source sent
  reset --source NAME          goes back to the usual attributes

  docs/opentelemetry.md says what can be changed.`;

const options = { source: { type: "string" } } as const;

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const verb = chosen(verbs, positionals);
  const source = required(values, "source");
  const sql = connect(environment().DATABASE_URL, 2);
  try {
    const id = await sql.begin((transaction) => sourceId(transaction, source));
    console.log(await verb(sql, id, positionals[1]));
  } finally {
    await sql.end({ timeout: 5 });
  }
}

const verbs = { show, set, reset };

async function show(sql: Sql, source: number): Promise<string> {
  return JSON.stringify(await conventionsOfSource(sql, source), null, 2);
}

async function set(sql: Sql, source: number, file?: string): Promise<string> {
  if (file === undefined) throw misuse("Please give the file that says how spans are read.");
  return change(sql, source, JSON.parse(await readFile(file, "utf8")));
}

function reset(sql: Sql, source: number): Promise<string> {
  return change(sql, source, {});
}

async function change(sql: Sql, id: number, overlay: object): Promise<string> {
  const [source] = await sql`select slug from sources where id = ${id}`;
  try {
    await chooseConventions(sql, commandLine, { id, slug: source?.slug }, overlay);
  } catch (error) {
    if (error instanceof z.ZodError) throw new Error(`This cannot be used. ${z.prettifyError(error)}`);
    throw error;
  }
  await foldAll(sql);
  return "Changed. Everything that the source sent was read again.";
}

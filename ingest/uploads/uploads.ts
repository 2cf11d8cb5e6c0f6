import { randomBytes } from "node:crypto";
import type { Sql } from "postgres";
import type { Choices } from "./choices";

export type UploadState = "given" | "trying" | "tried" | "importing" | "imported" | "failed";

export type Upload = {
  id: string;
  name: string;
  bytes: number;
  createdAt: Date;
  state: UploadState;
  choices: Choices | null;
  result: unknown;
  problem: string | null;
  importId: number | null;
};

export const newUploadId = (): string => randomBytes(16).toString("hex");
export const isUploadId = (text: string): boolean => /^[0-9a-f]{32}$/.test(text);

type New = Pick<Upload, "id" | "name" | "bytes"> & { userId: number | null };

export async function addUpload(sql: Sql, { id, name, bytes, userId }: New): Promise<void> {
  await sql`insert into uploads (id, name, bytes, user_id) values (${id}, ${name}, ${bytes}, ${userId})`;
}

export async function findUpload(sql: Sql, id: string): Promise<Upload | null> {
  const [found] = await sql<Upload[]>`
    select id, name, bytes::float8 as bytes, created_at as "createdAt", state, choices, result, problem,
      import_id as "importId"
    from uploads where id = ${id}`;
  return found ?? null;
}

/** The choices that were last imported with, of a file with the same columns; null: there was none. */
export async function lastChoices(sql: Sql, columns: string[]): Promise<Choices | null> {
  const found = await sql<{ choices: Choices }[]>`
    select choices from uploads
    where state = 'imported' and choices is not null order by created_at desc limit 50`;
  const fitting = found.find(({ choices }) => {
    const used = Object.values(choices.columns);
    return used.length > 0 && used.every((column) => columns.includes(column));
  });
  return fitting?.choices ?? null;
}

export async function keepChoices(sql: Sql, id: string, choices: Choices): Promise<void> {
  await sql`update uploads set choices = ${sql.json(choices)} where id = ${id}`;
}

/**
 * Begins a try or an import. False: it is imported already. A state that says it is under way is believed
 * only by the process that is at it: another one was stopped, and its transaction is gone.
 */
export async function beginUpload(sql: Sql, id: string, state: "trying" | "importing"): Promise<boolean> {
  const begun = await sql`
    update uploads set state = ${state}, problem = null, result = null
    where id = ${id} and state <> 'imported' returning id`;
  return begun.length > 0;
}

export async function endUpload(
  sql: Sql,
  id: string,
  state: "tried" | "imported",
  result: object & { importId: number | null },
): Promise<void> {
  await sql`
    update uploads set state = ${state}, result = ${sql.json(result as never)}, import_id = ${result.importId}
    where id = ${id}`;
}

export async function failUpload(sql: Sql, id: string, problem: string): Promise<void> {
  await sql`update uploads set state = 'failed', problem = ${problem} where id = ${id}`;
}

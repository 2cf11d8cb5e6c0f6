import { once } from "node:events";
import { finished } from "node:stream/promises";
import type { ReservedSql, Sql } from "postgres";
import type { Row } from "./csv-rows";

/**
 * Rows with the same key, together and in the order of the file; groups in the order of their first row.
 * PostgreSQL sorts them, in a table of a connection of their own, so that the file may be of any size.
 */
export async function* grouped(
  sql: Sql,
  batches: AsyncIterable<Row[]>,
  keyOf: (row: Row) => string,
): AsyncGenerator<Row[][]> {
  const connection = await sql.reserve();
  try {
    await connection`begin`;
    await connection`create temporary table spilled (line integer, key text, cells text) on commit drop`;
    await spill(connection, batches, keyOf);
    yield* groupsIn(connection);
  } finally {
    await connection`rollback`;
    connection.release();
  }
}

async function spill(connection: ReservedSql, batches: AsyncIterable<Row[]>, keyOf: (row: Row) => string) {
  const copy = await connection`copy spilled from stdin`.writable();
  try {
    for await (const rows of batches) {
      const text = rows.map((row) => `${row.line}\t${cell(keyOf(row))}\t${cell(row.cells)}\n`).join("");
      if (text !== "" && !copy.write(text)) await once(copy, "drain");
    }
    copy.end();
    await finished(copy);
  } catch (error) {
    copy.on("error", () => {}).destroy(error as Error);
    throw error;
  }
}

async function* groupsIn(connection: ReservedSql): AsyncGenerator<Row[][]> {
  const sorted = connection`
    select line, key, cells from spilled order by min(line) over (partition by key), line`.cursor(2000);
  let group: Row[] = [];
  let current: string | null = null;
  for await (const rows of sorted) {
    const groups: Row[][] = [];
    for (const { line, key, cells } of rows) {
      if (key !== current && group.length > 0) groups.push(group);
      if (key !== current) group = [];
      current = key;
      group.push({ line, cells: JSON.parse(cells), isBroken: false });
    }
    yield groups;
  }
  if (group.length > 0) yield [group];
}

/** As JSON, which escapes what a text in the database cannot hold. */
function cell(value: unknown): string {
  return JSON.stringify(value).replaceAll("\\", "\\\\");
}

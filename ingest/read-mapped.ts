import type { Sql } from "postgres";
import type { Row } from "./csv-rows";
import type { Arrival } from "./delivery";
import { grouped } from "./grouped";
import { mappedMessages } from "./mapped-messages";
import { compared, formatFor, mappedRows, placesOf, wantedRows } from "./mapped-rows";
import type { Mapping } from "./mapping";
import { problemOf, type Table } from "./read-csv";

/** Contacts from a table that a mapping describes; where it says so, one from several rows. */
export function readMapped(
  sql: Sql,
  table: Table,
  mapping: Mapping,
  timeZone: string | null,
): AsyncGenerator<Arrival[]> {
  const fields = mappedRows(mapping, table.columns, timeZone);
  const messages = mappedMessages(mapping, table.columns, timeZone);
  const read = (rows: string[][]): ReturnType<typeof fields> => {
    const found = fields(rows);
    const said = messages(rows);
    if ("problem" in found) return found;
    if (!Array.isArray(said)) return { problem: said };
    return said.length > 0 ? { given: { ...found.given, messages: said } } : found;
  };
  const isWanted = wantedRows(mapping.only, table.columns);
  const { one_per } = mapping;
  if (!one_per) return eachRow(table, isWanted, read);
  const at = placesOf(table.columns)(one_per.column);
  const inOrder = ordering(mapping, table.columns, timeZone);
  return eachGroup(sql, table, isWanted, at, (rows) => read(inOrder(rows)));
}

type Read = ReturnType<typeof mappedRows>;

async function* eachRow(table: Table, isWanted: (cells: string[]) => boolean, read: Read) {
  let index = 0;
  for await (const rows of table.rows) {
    const arrivals: Arrival[] = [];
    for (const row of rows) {
      const problem = problemOf(row, table.columns.length);
      if (!problem && !isWanted(row.cells)) continue;
      const place = { index, line: row.line, original: [row.cells] };
      arrivals.push(problem ? { ...place, problem } : { ...place, ...read([row.cells]) });
      index += 1;
    }
    yield arrivals;
  }
}

async function* eachGroup(
  sql: Sql,
  table: Table,
  isWanted: (cells: string[]) => boolean,
  at: number,
  read: Read,
): AsyncGenerator<Arrival[]> {
  let index = 0;
  const broken: Arrival[] = [];
  async function* wholeRows(): AsyncGenerator<Row[]> {
    for await (const rows of table.rows)
      yield rows.filter((row) => {
        const problem = problemOf(row, table.columns.length);
        if (problem) broken.push({ index: index++, line: row.line, original: [row.cells], problem });
        return !problem && isWanted(row.cells);
      });
  }
  for await (const groups of grouped(sql, wholeRows(), (row) => row.cells[at]?.trim() ?? "")) {
    yield broken.splice(0);
    yield groups.map((rows) => {
      const original = rows.map((row) => row.cells);
      return { index: index++, line: rows[0]?.line ?? 0, original, ...read(original) };
    });
  }
  yield broken;
}

/** The rows of one contact in the order that the mapping says; where it says none, as in the file. */
function ordering(mapping: Mapping, columns: string[], timeZone: string | null) {
  const order = mapping.one_per?.order;
  if (!order) return (rows: string[][]) => rows;
  const at = placesOf(columns)(order.column);
  const format = order.as === "date" ? formatFor(mapping, timeZone) : null;
  const key = (cells: string[]) => {
    const text = cells[at]?.trim() ?? "";
    const read = format?.read(text);
    return typeof read === "string" ? read : text;
  };
  const isText = order.as !== "number";
  return (rows: string[][]) =>
    rows
      .map((cells) => ({ cells, key: key(cells) }))
      .sort((a, b) => (isText ? (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) : compared(a.key, b.key)))
      .map(({ cells }) => cells);
}

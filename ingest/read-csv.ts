import type { Given } from "./canonical";
import { type Row, rowsOf } from "./csv-rows";
import type { Arrival } from "./delivery";
import { peeked } from "./peek";
import type { Problem } from "./problem";

/** Columns of an error file; they say why a row was refused and are not read again. */
export const errorColumns = ["error_line", "error_column", "error_code", "error_message"];

/** A table: its header as it stood, its columns with names that differ, and its rows as batches. */
export type Table = { delimiter: string; header: string[]; columns: string[]; rows: AsyncIterable<Row[]> };

/** Throws a sentence when there is no header. `delimiter` null: the one that the header has most of. */
export async function tableOf(texts: AsyncIterable<string>, delimiter: string | null): Promise<Table> {
  const { first, all } = await peeked(texts, (pieces) => pieces.some((piece) => piece.includes("\n")));
  const mark = delimiter ?? delimiterOf(first.join(""));
  const rows = await peeked(rowsOf(all, mark), (batches) => batches.length > 0);
  const head = rows.first[0]?.shift();
  if (!head || head.isBroken)
    throw new Error("The file is empty: a CSV file begins with the names of its columns.");
  const columns = numbered(head.cells.map((name) => name.trim()));
  return { delimiter: mark, header: head.cells, columns, rows: rows.all };
}

/** Of columns with the same name, the second is called `name#2`, and so on. */
function numbered(names: string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  });
}

/** What a table's rows say, column by column; `fields` gives the meaning of a row's cells. */
export async function* readTable(
  table: Table,
  fields: (cells: string[]) => { given: Given } | { problem: Problem },
): AsyncGenerator<Arrival[]> {
  let index = 0;
  const width = table.columns.length;
  for await (const rows of table.rows)
    yield rows.map((row) => {
      const problem = problemOf(row, width);
      const arrival = { index, line: row.line, original: [row.cells] };
      index += 1;
      return problem ? { ...arrival, problem } : { ...arrival, ...fields(row.cells) };
    });
}

export function problemOf(row: Row, width: number): Problem | null {
  if (row.isBroken)
    return {
      code: "broken_quote",
      path: "",
      message:
        "A quotation mark is not closed, or text follows the closing one. Inside quotes write two for one.",
    };
  if (row.cells.length === width) return null;
  const message = `The row has ${row.cells.length} cells, the header has ${width}.`;
  return { code: "column_count", path: "", message };
}

function delimiterOf(text: string): string {
  const line = text.slice(0, 100_000).split(/\r?\n/, 1)[0] ?? "";
  const counts = [",", ";", "\t", "|"].map((mark) => [line.split(mark).length, mark] as const);
  return counts.reduce((best, next) => (next[0] > best[0] ? next : best))[1];
}

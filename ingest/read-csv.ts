import type { Given } from "./canonical";
import { type Row, rowsOf } from "./csv-rows";
import type { Arrival } from "./delivery";
import { peeked } from "./peek";
import type { Problem } from "./problem";
import type { Layout } from "./sniffed-table";
import { withoutFooter } from "./without-footer";

/** Columns of an error file; they say why a row was refused and are not read again. */
export const errorColumns = ["error_line", "error_column", "error_code", "error_message"];

/** A table: its header as it stood, its columns with names that differ, and its rows as batches. */
export type Table = {
  layout: Layout;
  header: string[];
  columns: string[];
  rows: AsyncIterable<Row[]>;
  /** How many rows at the end were left out; known when all are read. */
  footerRows: number;
};

/** Throws a sentence when there is no header. */
export async function tableOf(texts: AsyncIterable<string>, layout: Layout): Promise<Table> {
  const rows = await peeked(rowsOf(texts, layout.delimiter), (batches) =>
    batches.some((_, place) => batches.slice(0, place + 1).flat().length > layout.titleRows),
  );
  const before = rows.first.flat().slice(0, layout.titleRows + 1);
  for (const batch of rows.first) while (batch.length > 0 && before.includes(batch[0] as Row)) batch.shift();
  const head = before[layout.titleRows];
  if (!head || head.isBroken)
    throw new Error("The file is empty: a CSV file begins with the names of its columns.");
  const columns = numbered(head.cells.map((name) => name.trim()));
  const table: Table = { layout, header: head.cells, columns, rows: rows.all, footerRows: 0 };
  table.rows = withoutFooter(rows.all, columns.length, (count) => {
    table.footerRows = count;
  });
  return table;
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
  fields: (cells: string[]) => { given: Given; also?: Given[] } | { problem: Problem },
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

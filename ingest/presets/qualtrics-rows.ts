import type { Row } from "../csv-rows";
import { instant } from "../instant";
import { peeked } from "../peek";
import type { Table } from "../read-csv";
import { plain } from "./preset";

/**
 * A table of Qualtrics without the two rows under its header: the questions, and what the columns are. Those
 * say the zone of its times too; where they are not there (in an error file) the times say it themselves.
 */
export async function withoutQuestions(table: Table, timeZone: string | null): Promise<Table> {
  const { first, all } = await peeked(table.rows, (batches) => batches.flat().length > 1);
  const below = first.flat().findIndex(({ cells }) => cells.some((cell) => cell.startsWith('{"ImportId"')));
  const rows = below < 0 ? all : withoutFirst(all, below + 1);
  const zone = timeZone ?? zoneIn(first.flat()[below]?.cells ?? []);
  const dates = table.columns.flatMap((column, place) => (/_date$/.test(plain(column)) ? [place] : []));
  return { ...table, rows: zoned(rows, dates, zone) };
}

function zoneIn(cells: string[]): string | null {
  for (const cell of cells) {
    const zone = /"timeZone":"([A-Za-z_/+-]+\d*)"/.exec(cell)?.[1];
    if (zone) return zone === "Z" ? "UTC" : zone;
  }
  return null;
}

async function* withoutFirst(batches: AsyncIterable<Row[]>, count: number): AsyncGenerator<Row[]> {
  let left = count;
  for await (const rows of batches) {
    yield rows.slice(left);
    left = Math.max(0, left - rows.length);
  }
}

async function* zoned(batches: AsyncIterable<Row[]>, dates: number[], zone: string | null) {
  for await (const rows of batches)
    yield rows.map((row) => {
      const cells = [...row.cells];
      for (const place of dates) {
        const read = instant(cells[place] ?? "", zone);
        if (typeof read === "string") cells[place] = read;
      }
      return { ...row, cells };
    });
}

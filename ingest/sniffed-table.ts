import { type Row, rowsOf } from "./csv-rows";

export const delimiters = [",", ";", "\t", "|"];

/** How a table is laid out: what stands between its cells, and how many rows come before its header. */
export type Layout = { delimiter: string; titleRows: number };

/** The deepest row that is looked at for a header. */
const deepestHeader = 30;

/**
 * The layout of a table by its beginning. The header is the first row that `isHeader` knows; where it knows
 * none, the first with more than one cell filled. The delimiter is the one with which that comes out, and
 * most rows have as many cells as one another.
 */
export async function sniffedTable(
  start: string,
  isHeader: (cells: string[]) => boolean,
  delimiter: string | null,
): Promise<Layout & { header: string[]; isKnown: boolean }> {
  const layouts = [];
  for (const mark of delimiter === null ? delimiters : [delimiter])
    layouts.push(layoutOf(await beginning(start, mark), mark, isHeader));
  const { merit: _, ...best } = layouts.reduce((best, next) => (next.merit > best.merit ? next : best));
  return best;
}

async function beginning(start: string, delimiter: string): Promise<Row[]> {
  const rows: Row[] = [];
  async function* once() {
    yield start;
  }
  for await (const some of rowsOf(once(), delimiter)) rows.push(...some);
  // The last one may go on after what was read.
  return rows.length > 1 ? rows.slice(0, -1) : rows;
}

function layoutOf(rows: Row[], delimiter: string, isHeader: (cells: string[]) => boolean) {
  const first = rows.slice(0, deepestHeader).filter(({ isBroken }) => !isBroken);
  const known = first.findIndex(({ cells }) => isHeader(cells.map((cell) => cell.trim())));
  const filled = first.findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== "").length > 1);
  const titleRows = Math.max(0, known >= 0 ? known : filled);
  const header = first[titleRows]?.cells ?? [];
  const alike = rows.filter(({ cells }) => cells.length === header.length).length;
  const merit = (known >= 0 ? 1e9 : 0) + (header.length > 1 ? alike * 1000 + header.length : 0);
  return { delimiter, titleRows, header, isKnown: known >= 0, merit };
}

import { bytesOf, textOf } from "../bytes";
import type { Row } from "../csv-rows";
import { flatRows } from "../flat-columns";
import { peeked } from "../peek";
import { tableOf } from "../read-csv";
import { type Encoding, sniffedEncoding } from "../sniffed-encoding";
import { sniffedTable } from "../sniffed-table";

/** What a file is by its beginning: JSON, or a table, whose columns may have canonical names already. */
export type Look =
  | { kind: "json" }
  | {
      kind: "table";
      isCanonical: boolean;
      delimiter: string;
      encoding: Encoding;
      columns: string[];
      /** The first rows, cell by cell. */
      rows: string[][];
    };

const sampled = 200;
const beginningLength = 65_536;

/** Throws a sentence when the file is empty, or packed and broken. */
export async function look(path: string): Promise<Look> {
  const bytes = await bytesOf(path, { readBytes: 0, totalBytes: 0 });
  const { first, all } = await peeked(bytes, (pieces) => sizeOf(pieces) >= beginningLength);
  const beginning = Buffer.concat(first).subarray(0, beginningLength);
  try {
    const encoding = sniffedEncoding(beginning);
    const text = new TextDecoder(encoding).decode(beginning, { stream: true });
    if (/^\s*[[{]/.test(text)) return { kind: "json" };
    const layout = await sniffedTable(text, isCanonical, null);
    const { columns, rows } = await tableOf(textOf(all, { encoding, isOpen: false }), layout);
    const { delimiter } = layout;
    return {
      kind: "table",
      isCanonical: isCanonical(columns),
      delimiter,
      encoding,
      columns,
      rows: await firstRows(rows),
    };
  } finally {
    await all[Symbol.asyncIterator]().return?.();
  }
}

const sizeOf = (pieces: Uint8Array[]) => pieces.reduce((sum, { length }) => sum + length, 0);

async function firstRows(batches: AsyncIterable<Row[]>): Promise<string[][]> {
  const { first } = await peeked(batches, (found) => found.flat().length >= sampled);
  return first
    .flat()
    .slice(0, sampled)
    .map(({ cells }) => cells);
}

function isCanonical(columns: string[]): boolean {
  try {
    flatRows(columns);
    return true;
  } catch {
    return false;
  }
}

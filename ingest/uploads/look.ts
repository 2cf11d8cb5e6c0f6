import { bytesOf, textOf } from "../bytes";
import type { Row } from "../csv-rows";
import { flatRows } from "../flat-columns";
import { peeked } from "../peek";
import { tableOf } from "../read-csv";

/** What a file is by its beginning: records, or a table, whose columns may have canonical names already. */
export type Look =
  | { kind: "records"; beginning: string }
  | {
      kind: "table";
      isCanonical: boolean;
      delimiter: string;
      encoding: "utf-8" | "windows-1252";
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
    const plain = beginning.toString("utf8").replace(/^\uFEFF/, "");
    if (/^\s*[[{]/.test(plain)) return { kind: "records", beginning: plain.trimStart().slice(0, 600) };
    const encoding = isUtf8(beginning) ? "utf-8" : "windows-1252";
    const table = await tableOf(textOf(all, encoding), null);
    const rows = await firstRows(table.rows);
    const { columns, delimiter } = table;
    return { kind: "table", isCanonical: isCanonical(columns), delimiter, encoding, columns, rows };
  } finally {
    await all[Symbol.asyncIterator]().return?.();
  }
}

const sizeOf = (pieces: Uint8Array[]) => pieces.reduce((sum, { length }) => sum + length, 0);

/** Whether nothing but a letter cut in two at the end speaks against it. UTF-16 says by its mark what it is. */
function isUtf8(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

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

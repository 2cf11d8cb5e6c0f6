import type { Cell, Table } from "./table";

/** A table as CSV (RFC 4180, UTF-8, CRLF), line by line. */
export async function* csv({ columns, rows }: Table): AsyncGenerator<string> {
  yield line([...columns]);
  for await (const row of rows) yield line(row);
}

const line = (cells: Cell[]): string => `${cells.map(text).join(",")}\r\n`;

function text(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const harmless = isFormula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * What a spreadsheet would calculate instead of show, see OWASP on CSV injection. Only texts can come from
 * outside; a negative number is a number.
 */
const isFormula = /^\s*[=+\-@]|^[\t\r]/;

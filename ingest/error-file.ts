import { once } from "node:events";
import {
  accessSync,
  constants,
  createWriteStream,
  existsSync,
  renameSync,
  rmSync,
  type WriteStream,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { finished } from "node:stream/promises";
import type { Refusal } from "./delivery";
import { errorColumns } from "./read-csv";
import { rejectedKey, textKey } from "./read-json";
import type { Encoding } from "./sniffed-encoding";

/** How refused records are written: as rows of the table they came from, or as lines of JSON. */
export type ErrorFormat = { encoding: Encoding } & (
  | { kind: "csv"; delimiter: string; header: string[] }
  | { kind: "ndjson" }
);

/**
 * The refused records of one file, each as it stood, with line, column, code and sentence: to be mended
 * and imported again. Made beside the file, or where that is not allowed in the working directory;
 * only when there is something to write, and only under its name when the import is done.
 */
export class ErrorFile {
  private path: string | null = null;
  private stream: WriteStream | null = null;
  private readonly discard = () => {
    if (this.path) rmSync(`${this.path}.partial`, { force: true });
  };

  constructor(
    private readonly input: string,
    private readonly format: ErrorFormat,
  ) {}

  async add(refusal: Refusal): Promise<void> {
    const text = this.format.kind === "csv" ? csvRows(refusal, this.format) : jsonLine(refusal);
    this.stream ??= this.open();
    if (!this.stream.write(text)) await once(this.stream, "drain");
  }

  /** The path of the file; null when nothing was refused. */
  async close(): Promise<string | null> {
    if (!this.stream || !this.path) return null;
    this.stream.end();
    await finished(this.stream);
    renameSync(`${this.path}.partial`, this.path);
    process.off("exit", this.discard);
    return this.path;
  }

  async abandon(): Promise<void> {
    if (this.stream && !this.stream.closed) {
      // What was still to be written fails now, and that is as it should be.
      this.stream.on("error", () => {}).destroy();
      await new Promise<void>((closed) => this.stream?.once("close", () => closed()));
    }
    this.discard();
    process.off("exit", this.discard);
  }

  private open(): WriteStream {
    this.path = freePath(this.input, this.format.kind);
    process.once("exit", this.discard);
    const stream = createWriteStream(`${this.path}.partial`);
    // It is UTF-8; where another encoding was said of the file, the mark overrules that for this one.
    if (this.format.encoding !== "utf-8") stream.write("\uFEFF");
    if (this.format.kind === "csv") {
      const { header, delimiter } = this.format;
      const columns = [...header.filter((name) => !errorColumns.includes(name.trim())), ...errorColumns];
      stream.write(`${columns.map((cell) => quotedCell(cell, delimiter)).join(delimiter)}\n`);
    }
    return stream;
  }
}

/** `contacts.csv.gz` → `contacts.errors.csv`; where that exists, `contacts.errors-2.csv`. */
function freePath(input: string, kind: string): string {
  const folder = isWritable(dirname(input)) ? dirname(input) : process.cwd();
  const name = basename(input)
    .replace(/\.gz$/i, "")
    .replace(/\.(csv|tsv|txt|json|jsonl|ndjson)$/i, "")
    .replace(/\.errors(-\d+)?$/, "");
  for (let count = 1; ; count += 1) {
    const path = join(folder, `${name}.errors${count === 1 ? "" : `-${count}`}.${kind}`);
    if (!existsSync(path)) return path;
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function csvRows(refusal: Refusal, format: { delimiter: string; header: string[] }): string {
  const { header, delimiter } = format;
  const rows = typeof refusal.original === "string" ? [[refusal.original]] : refusal.original;
  const paths = refusal.problems.map(({ path }) => path).join(" ");
  const codes = [...new Set(refusal.problems.map(({ code }) => code))].join(" ");
  const sentences = refusal.problems.map(({ message }) => message).join(" ");
  return rows
    .map((cells) => {
      const own = cells
        .slice(0, header.length)
        .filter((_, place) => !errorColumns.includes(header[place]?.trim() ?? ""));
      const width = header.filter((name) => !errorColumns.includes(name.trim())).length;
      const filled = [...own, ...Array<string>(Math.max(0, width - own.length)).fill("")];
      const surplus = cells.slice(header.length);
      return [...filled, String(refusal.line), paths, codes, sentences, ...surplus]
        .map((cell) => quotedCell(cell, delimiter))
        .join(delimiter);
    })
    .map((row) => `${row}\n`)
    .join("");
}

function jsonLine({ line, problems, original }: Refusal): string {
  const rejected = { line, problems };
  const text = original as string;
  try {
    const record: unknown = JSON.parse(text);
    if (typeof record === "object" && record !== null && !Array.isArray(record)) {
      const { [rejectedKey]: _, ...rest } = record as Record<string, unknown>;
      return `${JSON.stringify({ [rejectedKey]: rejected, ...rest })}\n`;
    }
  } catch {
    // It was no JSON; then its text is kept as a text.
  }
  return `${JSON.stringify({ [rejectedKey]: rejected, [textKey]: text })}\n`;
}

function quotedCell(cell: string, delimiter: string): string {
  const needsQuotes = cell.includes(delimiter) || /["\n\r]/.test(cell);
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}

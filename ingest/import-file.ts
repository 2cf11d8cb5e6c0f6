import type { Sql } from "postgres";
import { bytesOf, type Progress, textOf, type Written } from "./bytes";
import type { Arrival, Delivery, Receipt, Refusal } from "./delivery";
import { ErrorFile, type ErrorFormat } from "./error-file";
import { flatRows } from "./flat-columns";
import { namedColumns } from "./mapped-rows";
import type { Mapping } from "./mapping";
import { peeked } from "./peek";
import type { Preset } from "./presets/preset";
import { headerOf, readPreset, rowObjects, wrongPreset } from "./presets/read-preset";
import { quoted } from "./problem";
import { readTable, tableOf } from "./read-csv";
import { readJson } from "./read-json";
import { readMapped } from "./read-mapped";
import { receive } from "./receive";
import { type Encoding, markedEncoding, sniffedEncoding } from "./sniffed-encoding";
import { sniffedTable } from "./sniffed-table";

export type FileProgress = Progress & { rows: number };

export type FileImport = {
  path: string;
  /** What it is listed as. */
  name: string;
  source: string;
  mapping: Mapping | null;
  /** Which system's export it is; without one, and without a mapping, it has canonical records. */
  preset?: Preset | null;
  timeZone: string | null;
  /** Chosen for the source, from this file on; absent: as it was. */
  keepsText?: boolean;
  /** What was said of the file; the rest is found from its beginning. */
  encoding?: Encoding | null;
  delimiter?: string | null;
  mode: "keep" | "rehearse";
  /** Called for every batch that is read. */
  onProgress?(progress: FileProgress): void;
  show?: Delivery["show"];
};

/** How a file was read. */
export type FileFormat = { encoding: Encoding } & (
  | { kind: "json" }
  | { kind: "table"; delimiter: string; titleRows: number; footerRows: number }
);

export type FileReceipt = Receipt & {
  /** Rows of the table, or records of JSON, that were read. */
  rows: number;
  format: FileFormat;
  /** The first few that were refused. */
  refusals: Refusal[];
  errorFile: string | null;
};

const shownRefusals = 10;
const sniffed = 65_536;

type Reading = { arrivals: AsyncIterable<Arrival[]>; errors: ErrorFormat; format(): FileFormat };

/** Imports one file in one transaction. Throws a sentence when the file as a whole cannot be read. */
export async function importFile(sql: Sql, request: FileImport): Promise<FileReceipt> {
  const progress = { readBytes: 0, totalBytes: 0, rows: 0 };
  const { arrivals, errors, format } = await readingOf(sql, request, progress);
  const errorFile = new ErrorFile(request.path, errors);
  const refusals: Refusal[] = [];
  try {
    const receipt = await receive(sql, {
      name: request.name,
      source: request.source,
      timeZone: request.mapping?.dates.time_zone ?? request.timeZone,
      mode: request.mode,
      ...(request.keepsText !== undefined && { keepsText: request.keepsText }),
      ...(request.show && { show: request.show }),
      arrivals,
      async refuse(refused) {
        const refusal = inColumns(refused, request.mapping);
        if (refusals.length < shownRefusals) refusals.push(refusal);
        if (request.mode === "keep") await errorFile.add(refusal);
      },
    });
    const closed = await errorFile.close();
    return { ...receipt, rows: progress.rows, format: format(), refusals, errorFile: closed };
  } catch (error) {
    await errorFile.abandon();
    throw error;
  }
}

async function readingOf(sql: Sql, request: FileImport, progress: FileProgress): Promise<Reading> {
  const bytes = await bytesOf(request.path, progress);
  const { first, all } = await peeked(
    bytes,
    (pieces) => pieces.reduce((sum, { length }) => sum + length, 0) >= sniffed,
  );
  const start = Buffer.concat(first).subarray(0, sniffed);
  const given = markedEncoding(start) ?? request.encoding ?? request.mapping?.encoding;
  const written: Written = {
    encoding: given ?? sniffedEncoding(start),
    isOpen: given === undefined && start.every((byte) => byte < 128 && byte > 0),
  };
  const text = new TextDecoder(written.encoding).decode(start, { stream: true });
  const texts = textOf(all, written);
  const isJson = !request.mapping && /^\s*[{[]/.test(text);
  return isJson
    ? readingOfJson({ text, texts, written }, request, progress)
    : readingOfTable(sql, { text, texts, written }, request, progress);
}

type Start = { text: string; texts: AsyncIterable<string>; written: Written };

function readingOfJson({ texts, written }: Start, request: FileImport, progress: FileProgress): Reading {
  const { preset, name: file, source } = request;
  if (preset?.isTable) throw wrongPreset(preset, `${file} is JSON`);
  const records = counting(readJson(texts, preset?.lists), progress, request);
  const arrivals = preset ? readPreset(records, preset, { source, file }) : records;
  const { encoding } = written;
  return {
    arrivals,
    errors: { kind: "ndjson", encoding },
    format: () => ({ kind: "json", encoding: written.encoding }),
  };
}

async function readingOfTable(
  sql: Sql,
  { text, texts, written }: Start,
  request: FileImport,
  progress: FileProgress,
): Promise<Reading> {
  const { mapping, preset, timeZone, name: file, source } = request;
  const isHeader = preset ? headerOf(preset) : mapping ? namedColumns(mapping) : isCanonical;
  const delimiter = request.delimiter ?? mapping?.delimiter ?? null;
  const { isKnown, header, ...layout } = await sniffedTable(text, isHeader, delimiter);
  if (preset && !isKnown)
    throw wrongPreset(preset, `${file} ${header.length === 0 ? "is empty" : tableWords(header)}`);
  const whole = await tableOf(texts, layout);
  const table = { ...whole, rows: counting(whole.rows, progress, request) };
  const arrivals = preset
    ? readPreset(rowObjects((await preset.table?.(table, timeZone)) ?? table), preset, { source, file })
    : mapping
      ? readMapped(sql, table, mapping, timeZone)
      : readTable(table, flatRows(table.columns));
  return {
    arrivals,
    errors: { kind: "csv", encoding: written.encoding, delimiter: layout.delimiter, header: table.header },
    format: () => ({
      kind: "table",
      encoding: written.encoding,
      ...layout,
      footerRows: whole.footerRows,
    }),
  };
}

const tableWords = (header: string[]) => `is a table with the columns ${header.map(quoted).join(", ")}`;

const isCanonical = (cells: string[]) => cells.some((cell) => /^external[ _-]id$/i.test(cell));

async function* counting<T>(batches: AsyncIterable<T[]>, progress: FileProgress, request: FileImport) {
  for await (const batch of batches) {
    progress.rows += batch.length;
    yield batch;
    request.onProgress?.(progress);
  }
}

/** Names the columns of the file, as the person who mends it knows them, and not the fields. */
function inColumns(refusal: Refusal, mapping: Mapping | null): Refusal {
  if (!mapping) return refusal;
  const problems = refusal.problems.map((problem) => {
    const field = mapping.fields[problem.path.split(".")[0] as string];
    const column = field?.column ?? field?.columns?.join(" ");
    return column ? { ...problem, path: column } : problem;
  });
  return { ...refusal, problems };
}

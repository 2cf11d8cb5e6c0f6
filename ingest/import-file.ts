import type { Sql } from "postgres";
import { bytesOf, type Progress, textOf } from "./bytes";
import type { Arrival, Delivery, Receipt, Refusal } from "./delivery";
import { ErrorFile, type ErrorFormat } from "./error-file";
import { flatRows } from "./flat-columns";
import type { Mapping } from "./mapping";
import { peeked } from "./peek";
import { readTable, tableOf } from "./read-csv";
import { readLines, readText } from "./read-json";
import { readMapped } from "./read-mapped";
import { receive } from "./receive";

export type FileProgress = Progress & { rows: number };

export type FileImport = {
  path: string;
  /** What it is listed as. */
  name: string;
  source: string;
  mapping: Mapping | null;
  timeZone: string | null;
  mode: "keep" | "rehearse";
  /** Called for every batch that is read. */
  onProgress?(progress: FileProgress): void;
  show?: Delivery["show"];
};

export type FileReceipt = Receipt & {
  /** Rows of the table, or lines of JSON, that were read. */
  rows: number;
  /** The first few that were refused. */
  refusals: Refusal[];
  errorFile: string | null;
};

const shownRefusals = 10;
const longestArray = 64 * 1024 * 1024;

type Reading = { arrivals: AsyncIterable<Arrival[]>; errors: ErrorFormat };

/** Imports one file in one transaction. Throws a sentence when the file as a whole cannot be read. */
export async function importFile(sql: Sql, request: FileImport): Promise<FileReceipt> {
  const progress = { readBytes: 0, totalBytes: 0, rows: 0 };
  const { arrivals, errors } = await readingOf(sql, request, progress);
  const errorFile = new ErrorFile(request.path, errors);
  const refusals: Refusal[] = [];
  try {
    const receipt = await receive(sql, {
      name: request.name,
      source: request.source,
      timeZone: request.mapping?.dates.time_zone ?? request.timeZone,
      mode: request.mode,
      ...(request.show && { show: request.show }),
      arrivals,
      async refuse(refused) {
        const refusal = inColumns(refused, request.mapping);
        if (refusals.length < shownRefusals) refusals.push(refusal);
        if (request.mode === "keep") await errorFile.add(refusal);
      },
    });
    return { ...receipt, rows: progress.rows, refusals, errorFile: await errorFile.close() };
  } catch (error) {
    errorFile.abandon();
    throw error;
  }
}

async function readingOf(sql: Sql, request: FileImport, progress: FileProgress): Promise<Reading> {
  const counted = <T>(batches: AsyncIterable<T[]>) => counting(batches, progress, request);
  const bytes = await bytesOf(request.path, progress);
  const { first, all } = await peeked(bytes, (pieces) => pieces.length > 0);
  const mark = /[^\s﻿]/.exec(Buffer.from(first[0] ?? []).toString("utf8", 0, 1000))?.[0];
  const { mapping, timeZone } = request;
  if (!mapping && mark === "{") return { arrivals: counted(readLines(all)), errors: { kind: "ndjson" } };
  if (!mapping && mark === "[") return { arrivals: counted(arrayIn(all)), errors: { kind: "ndjson" } };
  const whole = await tableOf(textOf(all, mapping?.encoding ?? "utf-8"), mapping?.delimiter ?? null);
  const table = { ...whole, rows: counted(whole.rows) };
  const arrivals = mapping
    ? readMapped(sql, table, mapping, timeZone)
    : readTable(table, flatRows(table.columns));
  return { arrivals, errors: { kind: "csv", delimiter: table.delimiter, header: table.header } };
}

async function* arrayIn(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Arrival[]> {
  let text = "";
  for await (const piece of textOf(bytes, "utf-8")) {
    text += piece;
    if (text.length > longestArray)
      throw new Error(
        "The file is one JSON array, too long to read at once. Write one record a line (NDJSON).",
      );
  }
  try {
    yield readText(text);
  } catch (error) {
    throw new Error(`The file begins like a JSON array, but is none: ${(error as Error).message}.`);
  }
}

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

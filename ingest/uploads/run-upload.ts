import type { Sql } from "postgres";
import { type Database, readerIn } from "@/db/client";
import type { Refusal } from "../delivery";
import { type FileProgress, type FileReceipt, importFile } from "../import-file";
import type { Mapping } from "../mapping";
import { presetOf } from "../presets/presets";
import { mappingOfChoices } from "./choices";
import { look } from "./look";
import { type Span, spanOfImport } from "./span-of-import";
import { removeUpload, uploadPath } from "./upload-file";
import { beginUpload, endUpload, failUpload, type Upload } from "./uploads";

/** What a try or an import came to; `shown` is what the page made of it before it was taken back. */
export type UploadResult = Omit<FileReceipt, "refusals"> & {
  refusals: Pick<Refusal, "line" | "externalId" | "problems">[];
  shown: unknown;
};

type Run = {
  upload: Upload & { choices: NonNullable<Upload["choices"]> };
  mode: "keep" | "rehearse";
  /** Reads what is there with the file in it, also when that will be taken back. */
  show(database: Database, span: Span): Promise<unknown>;
};

// Careful: Next bundles routes and pages apart, so module state alone would be two lists.
const shared = globalThis as { throughlineUploads?: Map<string, FileProgress> };
shared.throughlineUploads ??= new Map();
const running = shared.throughlineUploads;

/** How far a try or an import is; null: none of this file runs in this process. */
export const progressOf = (id: string): FileProgress | null => running.get(id) ?? null;

/** Begins to try or to import a file and answers at once. False: it is being done already. */
export async function runUpload(sql: Sql, run: Run): Promise<boolean> {
  const { id } = run.upload;
  if (running.has(id)) return false;
  running.set(id, { readBytes: 0, totalBytes: run.upload.bytes, rows: 0 });
  const isBegun = await beginUpload(sql, id, run.mode === "keep" ? "importing" : "trying").catch(() => false);
  if (!isBegun) running.delete(id);
  else
    work(sql, run)
      .catch((error) => failUpload(sql, id, (error as Error).message))
      .finally(() => running.delete(id));
  return isBegun;
}

async function work(sql: Sql, { upload, mode, show }: Run): Promise<void> {
  const { id, name, choices } = upload;
  const path = uploadPath(id);
  const preset = choices.preset === null ? null : (presetOf(choices.preset) ?? null);
  let shown: unknown = null;
  const receipt = await importFile(sql, {
    path,
    name,
    source: choices.source,
    preset,
    mapping: preset ? null : await mappingFor(path, choices),
    timeZone: choices.timeZone,
    ...(choices.keepsText != null && { keepsText: choices.keepsText }),
    mode,
    onProgress: (progress) => running.set(id, { ...progress }),
    async show(transaction, importId) {
      const span = await spanOfImport(transaction, importId);
      shown = span && (await show(readerIn(transaction), span));
    },
  });
  const refusals = receipt.refusals.map(({ line, externalId, problems }) => ({ line, externalId, problems }));
  const result: UploadResult = { ...receipt, refusals, shown };
  await endUpload(sql, id, mode === "keep" ? "imported" : "tried", result);
  if (mode === "keep") await removeUpload(id);
}

async function mappingFor(path: string, choices: Run["upload"]["choices"]): Promise<Mapping | null> {
  const found = await look(path);
  return found.kind === "json" || found.isCanonical ? null : mappingOfChoices(choices, found.delimiter);
}

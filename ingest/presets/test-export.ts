import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Sql } from "postgres";
import { afterAll } from "vitest";
import type { Given } from "../canonical";
import { type FileImport, importFile } from "../import-file";
import { plain } from "./preset";
import { presetOf } from "./presets";

const folder = mkdtempSync(join(tmpdir(), "exports-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a preset makes of one record, without what it leaves open. */
export function said(preset: string, value: unknown, file = "export.json"): Given[] {
  const records = presetOf(preset)?.records(value, { source: "src", file });
  if (!Array.isArray(records)) throw new Error(`No records: ${JSON.stringify(records)}`);
  return JSON.parse(JSON.stringify(records)) as Given[];
}

/** A row of a table as a preset is given it. */
export function row(cells: Record<string, string>): Given {
  return Object.fromEntries(Object.entries(cells).map(([column, cell]) => [plain(column), cell]));
}

/** Imports a file with a preset as the command does; answers with new, updated, unchanged and rejected. */
export async function imported(
  sql: Sql,
  preset: string,
  content: string | Uint8Array,
  options: Partial<FileImport> = {},
) {
  const name = options.name ?? "export";
  const path = join(mkdtempSync(join(folder, "export-")), name);
  writeFileSync(path, content);
  const read = presetOf(preset);
  const receipt = await importFile(sql, {
    path,
    name,
    source: read?.source ?? "file",
    mapping: null,
    preset: read ?? null,
    timeZone: null,
    mode: "keep",
    ...options,
  });
  const { accepted, updated, unchanged, rejected } = receipt;
  return { ...receipt, counts: [accepted, updated, unchanged, rejected] };
}

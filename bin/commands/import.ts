import { existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { connect } from "@/db/client";
import { environment } from "@/db/environment";
import { importFile } from "@/ingest/import-file";
import { readMapping } from "@/ingest/mapping";
import { isSlug, slug } from "@/ingest/sources";
import { isTimeZone } from "@/language/period";
import { importProgress } from "./import-progress";
import { importReport } from "./import-report";
import { misuse } from "./misuse";

export const usage = `FILE [--source NAME] [--mapping FILE.json] [--time-zone ZONE] [--dry-run]

  FILE         NDJSON of canonical records, or CSV; packed with gzip or not
  --source     the system that the data comes from; default: the mapping's, else made from the file's name.
               A record that names its source itself keeps it
  --mapping    how the columns of any other CSV become canonical fields (docs/import.md)
  --time-zone  the zone of times that have no offset, such as Europe/Berlin
  --dry-run    print what the import would do, and write nothing`;

const options = {
  source: { type: "string" },
  mapping: { type: "string" },
  "time-zone": { type: "string" },
  "dry-run": { type: "boolean" },
} as const;

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const path = filePath(positionals);
  const timeZone = values["time-zone"] ?? null;
  if (timeZone !== null && !isTimeZone(timeZone))
    throw misuse(`--time-zone must be a zone such as Europe/Berlin, not "${timeZone}".`);
  const mapping = values.mapping === undefined ? null : await readMapping(values.mapping);
  const source =
    values.source ??
    mapping?.source ??
    slug(basename(path).replace(/(\.errors(-\d+)?)?\.[^.]+(\.gz)?$/i, ""));
  if (!isSlug(source)) throw misuse(`--source must be made of letters, digits, - and _, not "${source}".`);

  const sql = connect(environment().DATABASE_URL, 2);
  const progress = importProgress(process.stderr);
  try {
    const mode = values["dry-run"] ? "rehearse" : "keep";
    const onProgress = progress.show;
    const receipt = await importFile(sql, {
      path,
      name: basename(path),
      source,
      mapping,
      timeZone,
      mode,
      onProgress,
    });
    progress.end();
    console.log(importReport(receipt, { source, mode, seconds: progress.seconds() }));
  } finally {
    progress.end();
    await sql.end({ timeout: 5 });
  }
}

function filePath([path, ...more]: string[]): string {
  if (path === undefined || more.length > 0) throw misuse("Please give one file to import.");
  if (!existsSync(path)) throw new Error(`There is no file ${path}.`);
  if (!statSync(path).isFile()) throw new Error(`${path} is not a file.`);
  return path;
}

import { existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { commandLine, recordAudit } from "@/db/access/audit";
import { connect } from "@/db/client";
import { environment } from "@/db/environment";
import { importFile } from "@/ingest/import-file";
import { readMapping } from "@/ingest/mapping";
import type { Preset } from "@/ingest/presets/preset";
import { presetNames, presetOf } from "@/ingest/presets/presets";
import { type Encoding, encodings, isEncoding } from "@/ingest/sniffed-encoding";
import { delimiters } from "@/ingest/sniffed-table";
import { isSlug, slug } from "@/ingest/sources";
import { isTimeZone } from "@/language/period";
import { rollUp } from "../roll-up";
import { importProgress } from "./import-progress";
import { importReport } from "./import-report";
import { misuse, onOrOff } from "./misuse";

export const usage = `FILE [--source NAME] [--preset SYSTEM | --mapping FILE.json] [--time-zone ZONE] [--dry-run]

  FILE         NDJSON of canonical records, CSV, or an export of another system; packed with gzip or not
  --source     the system that the data comes from; default: the preset's or the mapping's, else made from the
               file's name. A record that names its source itself keeps it
  --preset     whose export it is: ${presetNames.slice(0, 5).join(", ")},
               ${presetNames.slice(5).join(", ")}
  --mapping    how the columns of any other CSV become canonical fields (docs/import.md)
  --time-zone  the zone of times that have no offset, such as Europe/Berlin
  --delimiter  what stands between the cells of a table, instead of what is found: , ; | or tab
  --encoding   ${encodings.join(", ")}; instead of what is found
  --text       on or off: whether this source keeps what people said and wrote, from this file on (default: off)
  --dry-run    print what the import would do, and write nothing`;

const options = {
  source: { type: "string" },
  mapping: { type: "string" },
  preset: { type: "string" },
  "time-zone": { type: "string" },
  delimiter: { type: "string" },
  encoding: { type: "string" },
  text: { type: "string" },
  "dry-run": { type: "boolean" },
} as const;

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const path = filePath(positionals);
  const timeZone = values["time-zone"] ?? null;
  if (timeZone !== null && !isTimeZone(timeZone))
    throw misuse(`--time-zone must be a zone such as Europe/Berlin, not "${timeZone}".`);
  const preset = values.preset === undefined ? null : chosenPreset(values.preset);
  if (preset && values.mapping !== undefined)
    throw misuse("Please give --preset or --mapping, not both: each says what the file means.");
  const [encoding, delimiter] = [chosenEncoding(values.encoding), chosenDelimiter(values.delimiter)];
  const keepsText = chosenText(values.text);
  const mapping = values.mapping === undefined ? null : await readMapping(values.mapping);
  const source =
    values.source ??
    preset?.source ??
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
      preset,
      timeZone,
      encoding,
      delimiter,
      ...(keepsText !== undefined && { keepsText }),
      mode,
      onProgress,
    });
    progress.end();
    if (mode === "keep")
      await recordAudit(sql, commandLine, {
        action: "import",
        subject: basename(path),
        detail: `into source ${source}`,
      });
    if (mode === "keep") await rollUp();
    console.log(importReport(receipt, { source, mode, seconds: progress.seconds() }));
  } finally {
    progress.end();
    await sql.end({ timeout: 5 });
  }
}

function chosenPreset(name: string): Preset {
  const preset = presetOf(name);
  if (!preset) throw misuse(`--preset must be one of ${presetNames.join(", ")}, not "${name}".`);
  return preset;
}

function chosenEncoding(name: string | undefined): Encoding | null {
  if (name === undefined || isEncoding(name)) return name ?? null;
  throw misuse(`--encoding must be one of ${encodings.join(", ")}, not "${name}".`);
}

function chosenDelimiter(given: string | undefined): string | null {
  const mark = given === "tab" || given === "\\t" ? "\t" : given;
  if (mark === undefined || delimiters.includes(mark)) return mark ?? null;
  throw misuse(`--delimiter must be , or ; or | or tab, not "${given}".`);
}

function chosenText(given: string | undefined): boolean | undefined {
  return given === undefined ? undefined : onOrOff("--text", given);
}

function filePath([path, ...more]: string[]): string {
  if (path === undefined || more.length > 0) throw misuse("Please give one file to import.");
  if (!existsSync(path)) throw new Error(`There is no file ${path}.`);
  if (!statSync(path).isFile()) throw new Error(`${path} is not a file.`);
  return path;
}

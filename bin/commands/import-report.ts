import { relative } from "node:path";
import type { FileFormat, FileReceipt } from "@/ingest/import-file";
import type { Encoding } from "@/ingest/sniffed-encoding";

type Circumstances = { source: string; mode: "keep" | "rehearse"; seconds: number };

/** What an import did, in a few lines. */
export function importReport(receipt: FileReceipt, { source, mode, seconds }: Circumstances): string {
  const { accepted, updated, unchanged, rejected, rows, importId } = receipt;
  const records = accepted + updated + unchanged + rejected;
  const read = `${n(records)} records${rows === records ? "" : ` from ${n(rows)} rows`} in ${seconds.toFixed(1)} s`;
  return [
    mode === "keep"
      ? `Import ${importId} into source “${source}”: ${read} (${n(Math.round(rows / Math.max(seconds, 0.001)))} rows a second).`
      : `Rehearsed an import into source “${source}”: ${read}. Nothing was written.`,
    `  read as    ${formatWords(receipt.format)}`,
    `  new        ${n(accepted)}`,
    `  updated    ${n(updated)}`,
    `  unchanged  ${n(unchanged)}`,
    `  rejected   ${n(rejected)}`,
    ...refusalLines(receipt),
    ...(receipt.errorFile
      ? [
          `Rejected records are in ${relative(process.cwd(), receipt.errorFile)}: mend them there and import that file.`,
        ]
      : []),
    ...(mode === "keep" && accepted + updated > 0
      ? [
          "To predict the satisfaction of new contacts too: npm run throughline -- train",
          `To take it back: npm run throughline -- undo ${importId}`,
        ]
      : []),
  ].join("\n");
}

function formatWords(format: FileFormat): string {
  const encoding = encodingNames[format.encoding];
  if (format.kind === "json") return `JSON, ${encoding}`;
  const { delimiter, titleRows, footerRows } = format;
  const left = [
    ...(titleRows > 0 ? [`${rowsWords(titleRows)} above the header`] : []),
    ...(footerRows > 0 ? [`${rowsWords(footerRows)} at the end`] : []),
  ];
  const between = delimiter === "\t" ? "tabs" : `“${delimiter}”`;
  const leftOut = left.length > 0 ? `; left out: ${left.join(" and ")}` : "";
  return `a table with ${between} between its cells, ${encoding}${leftOut}`;
}

const rowsWords = (count: number) => (count === 1 ? "1 row" : `${n(count)} rows`);

const encodingNames: Record<Encoding, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 (little-endian)",
  "utf-16be": "UTF-16 (big-endian)",
  "windows-1252": "Windows-1252",
  "iso-8859-15": "ISO 8859-15",
};

function refusalLines({ refusals, rejected }: FileReceipt): string[] {
  if (refusals.length === 0) return [];
  const lines = refusals.flatMap(({ line, problems }) =>
    problems.slice(0, 1).map(({ code, message }) => `  line ${line}: ${message} (${code})`),
  );
  const more = rejected - refusals.length;
  return ["", ...lines, ...(more > 0 ? [`  and ${n(more)} more`] : []), ""];
}

const n = (count: number) => count.toLocaleString("en");

import { relative } from "node:path";
import type { FileReceipt } from "@/ingest/import-file";

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
    ...(mode === "keep"
      ? [
          "To predict the satisfaction of new contacts too: npm run throughline -- train",
          `To take it back: npm run throughline -- undo ${importId}`,
        ]
      : []),
  ].join("\n");
}

function refusalLines({ refusals, rejected }: FileReceipt): string[] {
  if (refusals.length === 0) return [];
  const lines = refusals.flatMap(({ line, problems }) =>
    problems.slice(0, 1).map(({ code, message }) => `  line ${line}: ${message} (${code})`),
  );
  const more = rejected - refusals.length;
  return ["", ...lines, ...(more > 0 ? [`  and ${n(more)} more`] : []), ""];
}

const n = (count: number) => count.toLocaleString("en");

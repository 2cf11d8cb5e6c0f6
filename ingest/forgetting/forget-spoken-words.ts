import type { TransactionSql } from "postgres";
import { conventionsOfSource } from "../otel/conventions-of-source";
import { rewriteSpans } from "../otel/keep-spans";
import { loadSpans } from "../otel/kept-spans";
import { sifted } from "../otel/sifted";
import type { SourceRules } from "../source-rules";

/** So many traces are in memory at once. */
const atOnce = 500;

/** Takes the words out of the spans of a source, whose contacts are then folded anew. Answers of how many. */
export async function forgetSpokenWords(
  sql: TransactionSql,
  source: number,
  rules: SourceRules,
): Promise<number> {
  const conventions = await conventionsOfSource(sql, source);
  let changed = 0;
  let last = "";
  for (;;) {
    const rows = await sql`
      select distinct trace_id from spans
      where source_id = ${source} and trace_id > ${last} order by trace_id limit ${atOnce}`;
    const traces = rows.map(({ trace_id }) => trace_id as string);
    if (traces.length === 0) return changed;
    last = traces.at(-1) as string;
    const spans = [...(await loadSpans(sql, source, traces)).values()].flat();
    changed += await rewriteSpans(sql, source, sifted(spans, conventions, rules));
  }
}

import { createHash } from "node:crypto";
import type { TransactionSql } from "postgres";
import type { Gathered } from "./gathered";
import { scoresOfSpan } from "./scores-of-span";

/** Those of these contacts whose spans are gone. */
export async function settledAmong(
  sql: TransactionSql,
  source: number,
  interactions: string[],
): Promise<Set<string>> {
  const rows = await sql`
    select interaction from settled_contacts
    where source_id = ${source} and interaction = any(${interactions}::text[])`;
  return new Set(rows.map((row) => row.interaction as string));
}

/** What late spans say of a contact that is settled: its scores, and nothing that would describe it anew. */
export function onlyScores({ interaction, spans, scores }: Gathered): Gathered {
  const late = spans.flatMap(scoresOfSpan).map((score) => ({ ...score, interaction, id: digest(score) }));
  return { interaction, spans: [], scores: [...scores, ...late] };
}

function digest(of: object): string {
  return createHash("md5").update(JSON.stringify(of)).digest("hex");
}

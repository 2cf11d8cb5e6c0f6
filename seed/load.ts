import type { Sql } from "postgres";
import { addUser } from "@/db/access/users";
import { type PushReceipt, push } from "@/ingest/push";
import { changeSource } from "@/ingest/source-settings";
import { records, source } from "./broken-handoff/records";
import { changeMarks, settings, signIns } from "./broken-handoff/setting";
import { furnishReviewDesk } from "./review-desk/furnish";

/** The scenario as NDJSON, one canonical record a line. */
export function* lines(): Generator<string> {
  for (const record of records()) yield `${JSON.stringify(record)}\n`;
}

/**
 * Loads the scenario the way any system would push it, then its change marks, its settings, a sign-in
 * for each role and a furnished review desk. Loading it again changes nothing.
 */
export async function load(sql: Sql): Promise<PushReceipt> {
  await sql.begin((transaction) => changeSource(transaction, source, { keepsText: true }));
  const bytes = new TextEncoder().encode([...lines()].join(""));
  const receipt = await push(sql, { bytes, defaultSource: null, name: "demo: broken-handoff" });
  const [refused] = receipt.rejected;
  if (refused)
    throw new Error(`The demo is broken: record ${refused.index}, ${refused.path}: ${refused.message}`);
  for (const mark of changeMarks)
    await sql`insert into change_marks ${sql(mark)} on conflict (title) do nothing`;
  for (const [key, value] of Object.entries(settings))
    await sql`insert into settings (key, value) values (${key}, ${sql.json(value)})
      on conflict (key) do nothing`;
  for (const person of signIns) await addUser(sql, person);
  await furnishReviewDesk(sql);
  return receipt;
}

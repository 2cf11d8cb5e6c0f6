import type { JSONValue, Sql } from "postgres";
import { addUser } from "@/db/access/users";
import { type PushReceipt, push } from "@/ingest/push";
import { changeSource } from "@/ingest/source-settings";
import type { Scenario } from "./scenario";
import { scenarios } from "./scenarios";

/** A scenario as NDJSON, one canonical record a line. */
export function* lines({ records }: Scenario = scenarios[0]): Generator<string> {
  for (const record of records()) yield `${JSON.stringify(record)}\n`;
}

/**
 * Loads a scenario the way any system would push it, then its change marks, its settings, its sign-ins and what
 * stands on top of it. Loading it again changes nothing.
 */
export async function load(sql: Sql, scenario: Scenario = scenarios[0]): Promise<PushReceipt> {
  await sql.begin((transaction) => changeSource(transaction, scenario.source, { keepsText: true }));
  const bytes = new TextEncoder().encode([...lines(scenario)].join(""));
  const receipt = await push(sql, { bytes, defaultSource: null, name: `demo: ${scenario.name}` });
  const [refused] = receipt.rejected;
  if (refused)
    throw new Error(`The demo is broken: record ${refused.index}, ${refused.path}: ${refused.message}`);
  for (const mark of scenario.changeMarks)
    await sql`insert into change_marks ${sql(mark)} on conflict (title) do nothing`;
  for (const [key, value] of Object.entries(scenario.settings))
    await sql`insert into settings (key, value) values (${key}, ${sql.json(value as JSONValue)})
      on conflict (key) do nothing`;
  for (const person of scenario.signIns) await addUser(sql, person);
  await scenario.after?.(sql);
  return receipt;
}

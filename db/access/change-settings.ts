import type { JSONValue, Sql } from "postgres";
import type { Viewer } from "../viewer";
import { administers } from "./administers";
import { recordAudit } from "./audit";

/** Settings by key, and how the audit log speaks of the change. */
export type SettingsChange = { values: Record<string, JSONValue>; subject: string; detail: string };

/** Sets them all or none, and writes down who did. Only administrators do. */
export async function changeSettings(
  sql: Sql,
  by: Viewer,
  { values, subject, detail }: SettingsChange,
): Promise<void> {
  if (!administers(by.role)) throw new Error(`Administrators set the rules for ${subject}.`);
  await sql.begin(async (transaction) => {
    for (const [key, value] of Object.entries(values))
      await transaction`
        insert into settings (key, value) values (${key}, ${transaction.json(value)})
        on conflict (key) do update set value = excluded.value`;
    await recordAudit(transaction, by, { action: "settings_changed", subject, detail });
  });
}

import type { Sql } from "postgres";
import { settleContacts } from "./otel/settle-contacts";
import { forgetOldUploads } from "./uploads/upload-file";

/** Takes away what was only kept to be read again and has served its time. Answers how much of spans went. */
export async function sweep(sql: Sql, now: Date): Promise<number> {
  await forgetOldUploads(now);
  return settleContacts(sql, now.toISOString());
}

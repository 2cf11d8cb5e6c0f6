import { type SQL, sql } from "drizzle-orm";

/** An instant as the text that JSON has for it, to the second. */
export function instant(column: SQL): SQL {
  return sql`to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
}

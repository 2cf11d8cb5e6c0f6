import type { Sql } from "postgres";
import { recordAudit } from "./audit";

/** Writes a try to sign in down. An e-mail that nobody has may be a password that was typed a line too high. */
export async function noteSignIn(
  sql: Sql,
  email: string,
  action: "sign_in" | "sign_in_refused",
): Promise<void> {
  const [user] = await sql<{ id: number; name: string }[]>`
    select id, name from users where email = ${email.trim().toLowerCase()}`;
  const who = { userId: user?.id ?? null, name: user?.name ?? "Somebody" };
  await recordAudit(sql, who, { action, subject: user ? email : "an e-mail that nobody has" });
}

import { parseArgs } from "node:util";
import { firstAdministrator } from "@/db/access/first-administrator";
import { connect } from "@/db/client";
import { environment } from "@/db/environment";

export const usage = `

  Makes the first administrator from ADMIN_EMAIL and ADMIN_PASSWORD, or a one-time link.
  Prints one line of JSON: {"kind":"exists"}, {"kind":"created","email":…} or {"kind":"link","path":…}.`;

export async function run(args: string[]): Promise<void> {
  parseArgs({ args, options: {} });
  const { DATABASE_URL, ADMIN_EMAIL, ADMIN_PASSWORD } = environment();
  const sql = connect(DATABASE_URL, 1);
  try {
    const made = await firstAdministrator(sql, { email: ADMIN_EMAIL, password: ADMIN_PASSWORD });
    console.log(
      JSON.stringify(made.kind === "link" ? { kind: "link", path: `/set-up?token=${made.token}` } : made),
    );
  } finally {
    await sql.end({ timeout: 5 });
  }
}

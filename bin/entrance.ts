import type { Sql } from "postgres";
import { z } from "zod";
import { firstAdministrator } from "@/db/access/first-administrator";

/** What the seed leaves in the setting `demo`: sign-ins that everybody may know. */
const demo = z.object({
  signIns: z.array(z.object({ role: z.string(), email: z.string(), password: z.string() })),
});

/** How a person signs in, in lines; `{address}` stands for where the app is served. */
export async function entrance(sql: Sql, administrator: string | undefined): Promise<string[]> {
  const made = await firstAdministrator(sql);
  if (made.kind === "link") return ["Make the first account:", `  {address}/set-up?token=${made.token}`];
  const enabled = await sql<{ email: string }[]>`select email from users where disabled_at is null`;
  const canSignIn = (email: string) => enabled.some((user) => user.email === email.toLowerCase());
  const lines =
    administrator && canSignIn(administrator) ? [`Sign in as ${administrator} with ADMIN_PASSWORD.`] : [];

  const [setting] = await sql`select value from settings where key = 'demo'`;
  const signIns = demo.safeParse(setting?.value).data?.signIns.filter(({ email }) => canSignIn(email)) ?? [];
  if (signIns.length > 0) lines.push("Sign in with one of the demo's accounts:");
  for (const { role, email, password } of signIns)
    lines.push(`  ${role.padEnd(13)}  ${email.padEnd(20)}  ${password}`);
  return lines.length > 0 ? lines : ["Sign in with your account."];
}

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
  const lines = administrator ? [`Sign in as ${administrator} with ADMIN_PASSWORD.`] : [];
  const [setting] = await sql`select value from settings where key = 'demo'`;
  const { data } = demo.safeParse(setting?.value);
  if (!data) return lines;
  const width = Math.max(...data.signIns.map(({ role }) => role.length));
  const listed = data.signIns.map(
    ({ role, email, password }) => `  ${role.padEnd(width)}  ${email}  ${password}`,
  );
  return [...lines, "Sign in with one of the demo's accounts:", ...listed];
}

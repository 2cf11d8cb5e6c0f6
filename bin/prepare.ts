import { firstAdministrator } from "@/db/access/first-administrator";
import { connect } from "@/db/client";
import { environment } from "@/db/environment";
import { migrate } from "@/db/migrate";
import { commands } from "./commands";
import { entrance } from "./entrance";
import { step } from "./report.mjs";

const scenario = "broken-handoff";

/**
 * Brings the database to the newest schema, makes the administrator that the environment names, loads the
 * demo into a database that nobody has used yet, and answers with how to sign in: lines in which
 * `{address}` stands for where the app is served.
 */
export async function prepare({ demo }: { demo: "load" | "leave" }): Promise<string[]> {
  const { DATABASE_URL, ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = environment();
  await step("schema", "Migrating", async () => {
    await migrate(DATABASE_URL);
    return "Migrated";
  });
  const sql = connect(DATABASE_URL, 1);
  try {
    const [state] = await sql<{ unused: boolean }[]>`
      select not exists (select from users) and not exists (select from records) as unused`;
    if (email) await firstAdministrator(sql, { email, password });
    if (state?.unused && demo === "load") await loadDemo();
    return await entrance(sql, email);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function loadDemo(): Promise<void> {
  const seed = commands.find((command) => command.name === "seed");
  if (!seed) return;
  const { run } = await seed.load();
  await step("demo", "Loading the demo", async () => {
    await run([scenario]);
    return "Loaded the demo; DEMO=0 starts without it";
  });
}

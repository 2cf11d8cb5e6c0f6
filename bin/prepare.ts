import type { Sql } from "postgres";
import { firstAdministrator } from "@/db/access/first-administrator";
import { connect } from "@/db/client";
import { environment } from "@/db/environment";
import { load } from "@/seed/load";
import { entrance } from "./entrance";
import { judgeDemo } from "./judge-demo";
import { say, step } from "./report.mjs";
import { trainModel } from "./train-model";
import { upToDate } from "./up-to-date";

/** The setting that stands while the demo is being loaded. */
const unfinished = "demo_unfinished";

/**
 * Brings the database to the newest schema, makes the administrator that the environment names, loads the
 * demo into a database that nobody has used yet, and answers with how to sign in: lines in which
 * `{address}` stands for where the app is served.
 */
export async function prepare({ demo }: { demo: "load" | "leave" }): Promise<string[]> {
  const { DATABASE_URL, ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = environment();
  await step("schema", "Migrating", async () => {
    await upToDate(DATABASE_URL, (line) => say("journeys", line));
    return "Migrated";
  });
  const sql = connect(DATABASE_URL, 2);
  try {
    const unused = await isUnused(sql);
    if (email) await firstAdministrator(sql, { email, password });
    if (unused && demo === "load") await loadDemo(sql);
    return await entrance(sql, email);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Whether nobody has used this database yet, or the demo was killed before it was whole. */
async function isUnused(sql: Sql): Promise<boolean> {
  const [state] = await sql<{ unused: boolean }[]>`
    select (not exists (select from users) and not exists (select from records))
      or exists (select from settings where key = ${unfinished}) as unused`;
  return state?.unused ?? false;
}

async function loadDemo(sql: Sql): Promise<void> {
  await step("demo", "Loading the demo", async () => {
    await sql`insert into settings (key, value) values (${unfinished}, 'true') on conflict do nothing`;
    const { accepted } = await load(sql);
    await trainModel();
    await judgeDemo();
    await sql`delete from settings where key = ${unfinished}`;
    return `Loaded the demo, ${accepted} records; DEMO=0 starts without it`;
  });
}

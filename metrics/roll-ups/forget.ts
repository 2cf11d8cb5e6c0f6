import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { families } from "./families";

/** Has every day that has facts, or ever had, summed up anew when it is next folded; until then readings ask the facts. */
export async function forgetRollUps(database: Database): Promise<void> {
  await database.execute(sql`update roll_up_days set fingerprint = ''`);
  await database.execute(sql`delete from roll_up_names`);
  for (const { name, population } of families)
    await database.execute(sql`
      insert into roll_up_marks (family, day)
      select distinct ${name}, (${population.at} at time zone 'UTC')::date from ${population.rows}`);
}

import type { Sql } from "postgres";
import { rebuildRollUps } from "./rebuild-roll-ups";
import { standing, wantedStanding } from "./standing";

/**
 * Counts the roll-ups where there are none, such as after a load that was killed, or where those that stand are of
 * another version of the product or in days of another zone. `begin` is told before that is done.
 */
export async function bringRollUpsUpToDate(sql: Sql, begin: () => void): Promise<void> {
  const [stands, wanted] = await Promise.all([standing(sql), wantedStanding(sql)]);
  if (stands?.zone === wanted.zone && stands.version === wanted.version) return;
  begin();
  await sql.begin(rebuildRollUps);
}

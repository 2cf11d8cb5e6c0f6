import { connect } from "@/db/client";
import { migrate } from "@/db/migrate";
import { bringUpToDate } from "@/journeys/derived-version";

/**
 * Brings a database to the newest schema, and what is derived from its contacts to the newest definitions,
 * saying so in lines where that takes a while.
 */
export async function upToDate(url: string, say: (line: string) => void): Promise<void> {
  await migrate(url);
  const sql = connect(url, 1);
  try {
    const count = (n: number) => n.toLocaleString("en");
    const customers = await bringUpToDate(sql, (done, all) =>
      say(`Rebuilding journeys after an update: ${count(done)} of ${count(all)} customers`),
    );
    if (customers !== null) say(`Rebuilt the journeys of ${count(customers)} customers after an update.`);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

import { open } from "@/db/client";
import { environment } from "@/db/environment";
import { foldRollUps } from "@/metrics/roll-ups/fold";

/** Sums up the days that a command has changed, so that the first pages after it need not read their facts. */
export async function rollUp(): Promise<number> {
  const { database, close } = open(environment().DATABASE_URL, 1);
  try {
    return await foldRollUps(database);
  } finally {
    await close();
  }
}

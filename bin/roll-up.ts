import { open } from "@/db/client";
import { environment } from "@/db/environment";
import { foldRollUps } from "@/metrics/roll-ups/fold";
import { forgetRollUps } from "@/metrics/roll-ups/forget";
import { workProgress } from "./work-progress";

/**
 * Sums up the days that a command has changed, so that the first pages after it need not read their facts; `anew`: all
 * there are. Tells how far it is, and answers for how many days, each counted once for each family of facts.
 */
export async function rollUp({ anew = false } = {}): Promise<number> {
  const { database, close } = open(environment().DATABASE_URL, 1);
  const progress = workProgress(process.stderr, "days summed up");
  try {
    if (anew) await forgetRollUps(database);
    return await foldRollUps(database, {}, progress.show);
  } finally {
    progress.end();
    await close();
  }
}

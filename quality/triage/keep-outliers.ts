import type { Database } from "@/db/client";
import { sweepOutliers } from "./outliers";

const day = 24 * 3_600_000;
/** Not while everybody's first pages are being made. */
const firstPause = 5 * 60_000;

/** Looks for agents outside the limits of chance once a day, as long as the server runs. */
export function keepOutliersFound(database: Database, pause = firstPause): void {
  setTimeout(async () => {
    await sweepOutliers(database).catch((error) => console.error("Outliers were not looked for:", error));
    keepOutliersFound(database, day);
  }, pause).unref();
}

import type { Database } from "@/db/client";
import { isAway } from "@/db/is-away";
import { foldRollUps } from "./fold";

/** Between two looks at what has changed. Readings need not wait for it: until then these days are read from facts. */
const restMilliseconds = 20_000;

/** Sums up what changes, in the background, as long as the server runs. */
export function keepRolledUp(database: Database): void {
  foldRollUps(database)
    // That the database is away, whoever folds spans tells already.
    .catch((error) => isAway(error) || console.error("Roll-ups wait to be folded:", error))
    .finally(() => setTimeout(() => keepRolledUp(database), restMilliseconds).unref());
}

import { max } from "drizzle-orm";
import type { Database } from "@/db/client";
import { interactions } from "@/db/schema";

/** The start of the newest interaction that has arrived; null while there is none. */
export async function dataThrough(database: Database): Promise<Date | null> {
  const [found] = await database.select({ at: max(interactions.startedAt) }).from(interactions);
  return found?.at ?? null;
}

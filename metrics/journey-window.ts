import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { settings } from "@/db/schema";

const defaultHours = 336;

/** How long a journey lasts here, in elapsed hours: the setting with which journeys are built. */
export async function journeyWindow(database: Database): Promise<number> {
  const [setting] = await database.select().from(settings).where(eq(settings.key, "journey_window_hours"));
  return Number(setting?.value ?? defaultHours);
}

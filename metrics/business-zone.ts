import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { environment } from "@/db/environment";
import { settings } from "@/db/schema";
import { isTimeZone } from "@/language/period";

/** The zone whose days are the days of readings: the setting `time_zone`, else TIME_ZONE. */
export async function businessZone(database: Database): Promise<string> {
  const [setting] = await database.select().from(settings).where(eq(settings.key, "time_zone"));
  const zone = setting?.value;
  return typeof zone === "string" && isTimeZone(zone) ? zone : environment().TIME_ZONE;
}

import { inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { settings } from "@/db/schema";

/** What an installation may set otherwise: windows in elapsed hours, and from how many on a number speaks. */
export type HouseRules = {
  journeyWindowHours: number;
  /** Groups of fewer distinct customers are withheld. */
  smallestGroup: number;
  /** Rows from which a cell is compared with others. */
  smallestCell: number;
};

const defaults = { journey_window_hours: 336, smallest_group: 5, smallest_cell: 30 };

/** After so many hours without a further contact about it, a matter does not come back. */
export const repeatWindowHours = 168;

export async function houseRules(database: Database): Promise<HouseRules> {
  const rows = await database
    .select()
    .from(settings)
    .where(inArray(settings.key, Object.keys(defaults)));
  const set = { ...defaults, ...Object.fromEntries(rows.map(({ key, value }) => [key, Number(value)])) };
  return {
    journeyWindowHours: set.journey_window_hours,
    smallestGroup: set.smallest_group,
    smallestCell: set.smallest_cell,
  };
}

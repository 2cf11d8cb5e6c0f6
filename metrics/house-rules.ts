import { inArray } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { settings } from "@/db/schema";

/** What an installation may set otherwise: windows in elapsed hours, and from how many on a number speaks. */
export type HouseRules = {
  journeyWindowHours: number;
  /** Groups of fewer distinct customers are withheld. */
  smallestGroup: number;
  /** Rows from which a cell is compared with others. */
  smallestCell: number;
  /** What answers are weighted by; the later, the sooner given up where there are few. */
  csatStrata: StratumName[];
  /** Answers from which a stratum stands alone. */
  smallestStratum: number;
};

const stratumNames = ["outcome", "agent_kind", "intent", "channel"] as const;
export type StratumName = (typeof stratumNames)[number];

const defaults = {
  journey_window_hours: 336,
  smallest_group: 5,
  smallest_cell: 30,
  smallest_stratum: 10,
  csat_strata: stratumNames as unknown,
};

/** After so many hours without a further contact about it, a matter does not come back. */
export const repeatWindowHours = 168;

export async function houseRules(database: Database): Promise<HouseRules> {
  const rows = await database
    .select()
    .from(settings)
    .where(inArray(settings.key, Object.keys(defaults)));
  const set = {
    ...defaults,
    ...Object.fromEntries(rows.map(({ key, value }) => [key, key === "csat_strata" ? value : Number(value)])),
  };
  return {
    journeyWindowHours: set.journey_window_hours,
    smallestGroup: set.smallest_group,
    smallestCell: set.smallest_cell,
    csatStrata: strata(set.csat_strata),
    smallestStratum: set.smallest_stratum,
  };
}

function strata(setting: unknown): StratumName[] {
  const parsed = z.array(z.enum(stratumNames)).min(1).safeParse(setting);
  if (parsed.success) return parsed.data;
  throw new Error(
    `The setting csat_strata must be a list of some of ${stratumNames.join(", ")}, not ${JSON.stringify(setting)}.`,
  );
}

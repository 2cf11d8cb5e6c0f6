import { expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything } from "@/db/viewer";
import { dimensionNames, none } from "@/language/dimension";
import type { Filter } from "@/language/filter";
import { type Grouping, groupings } from "@/language/grouping";
import { measure } from "./measure";
import { registry } from "./registry";

const db = testDatabase();
const now = new Date("2026-04-20T00:00:00Z");
const period = { from: "2026-03-01", to: "2026-05-01", timeZone: "Europe/Berlin" };
const weekByChannel: Grouping[] = ["week", "channel"];
const allSelected: Filter["where"] = Object.fromEntries(
  dimensionNames.map((name) => [
    name,
    [{ channel: "voice", agent_kind: "ai", channels: "cross" }[name as string] ?? "x", none],
  ]),
);

test.each(registry.map((metric) => [metric.id, metric] as const))(
  "%s answers every grouping and filter of an empty database: nothing is null, not 0%",
  async (_, metric) => {
    const viewer = { ...everything, teamIds: [1, 2] };
    for (const by of [[], ...groupings.map((one) => [one]), weekByChannel]) {
      const readings = await measure(
        db.database,
        metric,
        { period, asOf: null, by, where: allSelected },
        viewer,
        now,
      );
      const lengths: Record<string, number> = { "": 1, day: 61, week: 10, month: 2 };
      expect(readings).toHaveLength(lengths[by.join()] ?? 0);
      for (const reading of readings) {
        expect(reading.n).toBe(0);
        expect(reading.value).toBe(metric.kind === "count" ? 0 : null);
        expect(reading.low).toBeNull();
      }
    }
  },
);

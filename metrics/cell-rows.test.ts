import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything } from "@/db/viewer";
import { type Contact, world } from "@/journeys/test-world";
import { type Cohorts, parseComparison } from "@/language/comparison";
import { cellRows } from "./cell-rows";
import { journeyResolution } from "./journey-resolution";
import { whatMoved } from "./what-moved";

const db = testDatabase();
const now = new Date("2026-10-01T00:00:00Z");

function journeys(month: string, intents: string[], resolved: number, n: number): Contact[] {
  return Array.from({ length: n }, (_, i) =>
    intents.map(
      (intent, hour): Contact => ({
        id: `${month} ${intents} ${i} ${hour}`,
        at: `${month}-10T0${hour}:00:00Z`,
        customer: `${month} ${intents} ${i}`,
        intent,
        outcome: i < resolved ? "resolved" : "unresolved",
      }),
    ),
  ).flat();
}

beforeAll(async () => {
  await world(db.sql, [
    ...journeys("2026-03", ["billing > refund"], 20, 60),
    ...journeys("2026-03", ["billing > refund", "parcel"], 1, 11),
    ...journeys("2026-03", ["billing > invoice"], 10, 12),
    ...journeys("2026-04", ["billing > refund"], 55, 60),
    ...journeys("2026-04", ["billing > refund", "parcel"], 1, 12),
    ...journeys("2026-04", ["billing > invoice"], 10, 13),
  ]);
});

async function opened(query: string) {
  const cohorts: Cohorts = parseComparison(new URLSearchParams(query), {
    from: "2026-04-01",
    to: "2026-05-01",
    timeZone: "UTC",
  });
  const asked = [db.database, journeyResolution, cohorts] as const;
  const { explanation, isShared } = await whatMoved(...asked, everything, now);
  const all = explanation?.cells.map((cell) => cellRows(...asked, cell, isShared, everything, now)) ?? [];
  const rows = (await Promise.all(all)).map(
    (found) => found && [found.after.filter.where, found.after.n, found.after.others, found.before.n],
  );
  return { cells: explanation?.cells.map(({ group, after }) => [group.intent, after?.n]), rows };
}

test("60 + 13 journeys are about billing alone; its filter opens those, and the 12 that touch it", async () => {
  expect(await opened("")).toEqual({
    cells: [
      ["billing", 73],
      ["(several)", 12],
    ],
    rows: [[{ intent: ["billing"], channel_path: ["chat"] }, 85, 12, 83], null],
  });
});

test("what was selected stays selected: refunds, 60 and 12 that touch a parcel", async () => {
  expect(await opened("intent=billing > refund,delivery&team=(none)")).toMatchObject({
    rows: [[{ intent: ["billing > refund"], channel_path: ["chat"], team: ["(none)"] }, 72, 12, 71], null],
  });
});

import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { type Contact, world } from "@/journeys/test-world";
import { interactionResolution } from "./interaction-resolution";
import { journeyResolution } from "./journey-resolution";
import { measured } from "./test-measure";

const db = testDatabase();

/** `n` contacts of as many journeys: each customer comes back a fortnight later. */
const contacts = (kind: string, n: number, customers: number, of: Partial<Contact>): Contact[] =>
  Array.from({ length: n }, (_, i) => ({
    id: `${kind}-${i}`,
    at: new Date(Date.UTC(2026, 0, 2 + 14 * Math.floor(i / customers), 8, i)).toISOString(),
    customer: `${kind}-${i % customers}`,
    channel: "chat",
    outcome: "resolved",
    ...of,
  }));

/** Often, by few: more of them than of many customers, so that nobody is withheld for their sake in their place. */
const often: Partial<Contact> = { intent: "rare > first", agent: "Rita", team: "Red", channel: "video" };
const many: Partial<Contact> = { intent: "usual", agent: "Ben", team: "Blue", channel: "chat" };

beforeAll(async () => {
  const [first, ...others] = contacts("often", 18, 3, often);
  if (!first) throw new Error("There is a first.");
  const next = { ...first, ...many, id: "next", at: first.at.replace("08:", "09:") };
  await world(db.sql, [
    first,
    next,
    ...others,
    ...contacts("nameless", 18, 3, { channel: "sms" }),
    ...contacts("many", 10, 10, many),
    ...contacts("several", 6, 6, { ...many, channel: "email" }),
  ]);
  await db.sql`delete from settings where key = 'smallest_group'`;
});

test.each([
  ["intent", ["usual"]],
  ["intent:1", ["usual"]],
  ["agent", ["Ben"]],
  ["team", ["Blue"]],
])("contacts of few customers are withheld by %s, those that have none as well", async (by, shown) => {
  expect(await standings(interactionResolution, by)).toEqual({ shown, hidden: 2 });
  expect(await standings(journeyResolution, by)).toEqual({ shown, hidden: 2 });
});

test("journeys of few customers are withheld by the path of their channels", async () => {
  // video, sms, and the one that began on video and went on in the chat.
  expect(await standings(journeyResolution, "channel_path")).toEqual({ shown: ["chat", "email"], hidden: 3 });
});

test("where customers are few month by month and on each channel, nothing is shown", async () => {
  const readings = await measured(db, journeyResolution, `${period}&by=month,channel&team=Red`);
  expect([...new Set(readings.map(({ standing }) => standing))].sort()).toEqual(["hidden", "none"]);
});

const period = "from=2026-01-01&to=2026-05-01";

async function standings(metric: Parameters<typeof measured>[1], by: string) {
  const readings = await measured(db, metric, `${period}&by=${by}`);
  return {
    shown: readings
      .filter(({ standing }) => standing !== "hidden")
      .map(({ group }) => Object.values(group)[0]),
    hidden: readings.filter(({ standing }) => standing === "hidden").length,
  };
}

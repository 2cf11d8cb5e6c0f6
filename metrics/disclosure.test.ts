import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { type Contact, world } from "@/journeys/test-world";
import { interactionResolution } from "./interaction-resolution";
import { counts, measured, reading } from "./test-measure";

const db = testDatabase();

/** `n` contacts on a channel by `customers` customers, one after the other. */
const contacts = (channel: Contact["channel"], team: string, n: number, customers: number): Contact[] =>
  Array.from({ length: n }, (_, i) => ({
    id: `${channel}-${team}-${i}`,
    at: new Date(Date.UTC(2026, 3, 2, 8, i)).toISOString(),
    customer: `${channel}-${team}-${i % customers}`,
    channel,
    team,
  }));

beforeAll(async () => {
  await world(db.sql, [
    ...contacts("voice", "Red", 12, 12),
    ...contacts("chat", "Red", 9, 6),
    ...contacts("email", "Red", 20, 4),
    ...contacts("voice", "Blue", 7, 7),
    ...contacts("chat", "Blue", 8, 8),
    ...contacts("voice", "Green", 30, 30),
    ...contacts("chat", "Green", 30, 30),
  ]);
  await db.sql`delete from settings where key = 'smallest_group'`;
});

test("four customers are withheld however often they came, and the next smallest with them", async () => {
  expect(await counts(db, interactionResolution, "by=channel&team=Red")).toEqual({
    voice: [12, 12],
    chat: [null, 0],
    email: [null, 0],
  });
  const [chat] = await measured(db, interactionResolution, "by=channel&team=Red");
  expect(chat).toMatchObject({ standing: "hidden", value: null, low: null, coverage: null, pending: 0 });
});

test("asked for alone, four customers are withheld and six are not", async () => {
  expect((await reading(db, interactionResolution, "channel=email")).standing).toBe("hidden");
  expect(await reading(db, interactionResolution, "channel=chat&team=Red")).toMatchObject({ n: 9 });
});

test("nobody is not withheld: an empty selection is empty", async () => {
  expect((await reading(db, interactionResolution, "channel=sms")).standing).toBe("none");
});

test("in a table each withheld cell takes another of its row and of its column along", async () => {
  const cells = await measured(db, interactionResolution, "by=channel,team");
  const shown = cells.filter(({ standing }) => standing !== "hidden").map(({ group }) => group);
  // email Red is small; chat Red goes with it in its column, chat Blue in that row, and so around.
  expect(shown).toEqual([
    { channel: "chat", team: "Green" },
    { channel: "voice", team: "Green" },
  ]);
});

test("the house may say from how many on it speaks", async () => {
  await db.sql`insert into settings (key, value) values ('smallest_group', '4')`;
  expect(await reading(db, interactionResolution, "channel=email")).toMatchObject({ n: 20 });
  await db.sql`delete from settings where key = 'smallest_group'`;
});

import { beforeAll, expect, test, vi } from "vitest";
import { testDatabase } from "@/db/test-database";
import { rebuildAll } from "@/journeys/rebuild-all";
import { world } from "@/journeys/test-world";
import { run } from "./check";

const db = testDatabase();
beforeAll(async () => {
  vi.stubEnv("DATABASE_URL", db.url);
  vi.stubEnv("AUTH_SECRET", "a secret of thirty-two characters");
  await world(db.sql, [
    { id: "a", at: "2026-03-01T10:00:00Z", customer: "C" },
    { id: "b", at: "2026-03-02T10:00:00Z", customer: "D" },
  ]);
  await rebuildAll(db.sql);
});

async function printed(): Promise<string> {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  await run(["--customers", "10"]);
  const said = String(log.mock.calls[0]?.[0]);
  log.mockRestore();
  return said;
}

test("says that all agrees, and changes nothing", async () => {
  const before = await db.sql`select * from journeys order by id`;
  expect(await printed()).toBe(
    "The roll-ups are what the facts say, and so are the journeys of 10 customers.",
  );
  expect(await db.sql`select * from journeys order by id`).toEqual(before);
});

test("names the first count that is wrong", async () => {
  await db.sql`update journeys_counts set n = 3 where roll_up = 1 and day = '2026-03-02'`;
  await expect(printed()).rejects.toThrow(
    /^journeys, roll-up 1, day of 2026-03-02: 3 are counted as .* 1 are there\./,
  );
  await db.sql`update journeys_counts set n = 1 where roll_up = 1 and day = '2026-03-02'`;
});

test("names the customer whose journey is otherwise than the contacts say, and how to mend it", async () => {
  await db.sql`update journeys set outcome = 'voiced' where customer_id = (select id from customers where name = 'D')`;
  const [customer] = await db.sql`select id from customers where name = 'D'`;
  const sentence = `of journeys are otherwise, the first of them customer ${customer?.id}'s.\n“npm run throughline -- rebuild” mends it.`;
  await expect(printed()).rejects.toThrow(sentence);
  await rebuildAll(db.sql);
  expect(await printed()).toMatch(/^The roll-ups are what the facts say/);
});

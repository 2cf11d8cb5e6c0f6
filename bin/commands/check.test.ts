import { beforeAll, expect, test, vi } from "vitest";
import { testDatabase } from "@/db/test-database";
import { world } from "@/journeys/test-world";
import { foldRollUps } from "@/metrics/roll-ups/fold";
import { run as check } from "./check";
import { run as rebuild } from "./rebuild";

const db = testDatabase();
beforeAll(async () => {
  vi.stubEnv("DATABASE_URL", db.url);
  vi.stubEnv("AUTH_SECRET", "a secret of thirty-two characters");
  await world(db.sql, [
    { id: "a", at: "2026-03-01T10:00:00Z", customer: "C" },
    { id: "b", at: "2026-03-02T10:00:00Z", customer: "D" },
  ]);
  await foldRollUps(db.database, { leastFacts: 0, factsForRow: 0 });
});

async function printed(run: typeof check): Promise<string> {
  const said: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((line) => said.push(line));
  await run([]).finally(() => log.mockRestore());
  return said.at(-1) ?? "";
}

test("says that all agrees", async () => {
  expect(await printed(check)).toBe("The roll-ups say what the facts say.");
});

test("names the first row that is wrong and how to mend it, and rebuild mends it", async () => {
  await db.sql`
    update roll_ups set counts[1] = 7
    where family = 'handoffs' or (family = 'started' and day = '2026-03-02' and channel is not null)`;
  await expect(printed(check)).rejects.toThrow(
    /^started, 2026-03-02, .*: the .*\.\n“npm run throughline -- rebuild” mends it\.$/,
  );
  expect(await printed(rebuild)).toMatch(/^Summed up \d+ days in /);
  expect(await printed(check)).toBe("The roll-ups say what the facts say.");
});

import { beforeAll, expect, test } from "vitest";
import { auditEntries } from "@/db/access/audit";
import { changeSettings } from "@/db/access/change-settings";
import { testDatabase } from "@/db/test-database";
import { everything, type Viewer } from "@/db/viewer";
import { world } from "@/journeys/test-world";
import { csatAdjusted } from "./csat-adjusted";
import { houseRulesAt } from "./house-rules";
import type { RuleChoice } from "./rule-choice";
import { ruleSettings } from "./rule-settings";
import { reading } from "./test-measure";

const db = testDatabase();
const choice: RuleChoice = {
  smallestGroup: 4,
  smallestCell: 20,
  smallestStratum: 1,
  csatStrata: ["channel", "outcome"],
};
const keep = (chosen: RuleChoice, by: Viewer = everything) =>
  changeSettings(db.sql, by, ruleSettings(chosen));

beforeAll(() =>
  world(db.sql, [
    { id: "a", at: "2026-04-10T08:00:00Z", customer: "A", csat: 5, channel: "chat" },
    { id: "b", at: "2026-04-10T08:00:00Z", customer: "B", csat: 1, channel: "voice" },
    { id: "c", at: "2026-04-10T08:00:00Z", customer: "C", channel: "voice" },
  ]),
);

test("without a choice, the usual: 5, 30, 10 and all four; a choice holds from then on", async () => {
  await db.sql`delete from settings where key = 'smallest_group'`;
  expect(await houseRulesAt(db.database, new Date())).toMatchObject({
    smallestGroup: 5,
    smallestCell: 30,
    smallestStratum: 10,
    csatStrata: ["outcome", "agent_kind", "intent", "channel"],
  });
  await keep(choice);
  expect(await houseRulesAt(db.database, new Date())).toMatchObject(choice);
});

test("two who answered are withheld where 4 are the least, and shown where 2 are: by channel (1 · 1 + 2 · 0) / 3", async () => {
  await keep(choice);
  expect((await reading(db, csatAdjusted)).standing).toBe("hidden");
  await keep({ ...choice, smallestGroup: 2 });
  expect((await reading(db, csatAdjusted)).value).toBeCloseTo(1 / 3, 12);
});

test("the audit log says who set what", async () => {
  await keep(choice, { ...everything, name: "Ada" });
  const [newest] = await auditEntries(db.sql, { before: null, limit: 1, action: null, userId: null });
  expect(newest).toMatchObject({
    actor: "Ada",
    action: "settings_changed",
    subject: "small numbers",
    detail:
      "customers to be shown: 4; contacts to be compared: 20; answers to stand alone: 1; weighted by channel, outcome",
  });
});

test.each(["leader", "supervisor", "qa"] as const)("a viewer who is %s sets nothing", async (role) => {
  await keep(choice);
  const more = { ...choice, smallestGroup: 1 };
  await expect(keep(more, { ...everything, role })).rejects.toThrow("Administrators set");
  expect(await houseRulesAt(db.database, new Date())).toMatchObject(choice);
});

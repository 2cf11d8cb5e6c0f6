import { expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything } from "@/db/viewer";
import { world } from "@/journeys/test-world";
import { choices } from "./choices";

const db = testDatabase();
const at = "2026-04-10T08:00:00Z";

test("offered is what some contact has and the viewer may see", async () => {
  const north = { team: "North", channel: "voice", agent: "ann", intent: "billing > refund" } as const;
  const east = { team: "East", channel: "chat", agent: "bot", agentKind: "ai", source: "desk" } as const;
  await world(db.sql, [
    { id: "a", at, ...north },
    { id: "b", at, ...east, model: "m-2", knowledgeVersion: "kb-1" },
    { id: "c", at, ...east, model: "m-1", knowledgeVersion: "kb-1" },
  ]);
  const all = await choices(db.database, everything);
  expect(all).toMatchObject({
    channels: ["chat", "voice"],
    teams: ["East", "North"],
    intents: ["billing > refund"],
    models: ["m-1", "m-2"],
    knowledgeVersions: ["kb-1"],
  });
  expect(all.agents.map(({ id, kind }) => [id, kind])).toEqual([
    ["ann", "human"],
    ["bot", "ai"],
  ]);
  expect(all.sources).toHaveLength(2);

  const [team] = await db.sql<{ id: number }[]>`select id from teams where name = 'North'`;
  const own = await choices(db.database, { ...everything, role: "supervisor", teamIds: [team?.id ?? 0] });
  expect(own).toMatchObject({ channels: ["voice"], teams: ["North"], models: [], knowledgeVersions: [] });
  expect(own.agents.map(({ id }) => id)).toEqual(["ann"]);
});

import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything } from "@/db/viewer";
import { world } from "@/journeys/test-world";
import { choices } from "./choices";
import { foldRollUps } from "./roll-ups/fold";

const db = testDatabase();
const at = "2026-04-10T08:00:00Z";
beforeAll(() => db.sql`insert into settings (key, value) values ('time_zone', '"UTC"')`);

test("while nothing has arrived, nothing is offered", async () => {
  expect(await choices(db.database, everything)).toMatchObject({ channels: [], agents: [] });
});

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

test("names of days that are summed up are kept by team, and what arrives later is offered at once", async () => {
  await foldRollUps(db.database);
  const seen = await choices(db.database, everything);
  expect(seen.models).toEqual(["m-1", "m-2"]);
  // Or the contacts would have been asked.
  await db.sql`alter table interactions disable trigger user`;
  await db.sql`update interactions set model = null`;
  await db.sql`alter table interactions enable trigger user`;
  expect(await choices(db.database, everything)).toEqual(seen);
  await world(db.sql, [{ id: "d", at: "2026-04-12T08:00:00Z", team: "West", channel: "email" }]);
  const now = await choices(db.database, everything);
  expect(now.channels).toEqual(["chat", "email", "voice"]);
  expect(now.teams).toEqual(["East", "North", "West"]);
});

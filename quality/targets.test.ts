import { beforeAll, beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything, type Viewer } from "@/db/viewer";
import { world } from "@/journeys/test-world";
import { roles } from "@/language/vocabulary";
import { currentTargets, restoreTarget, setTarget, targets, withdrawTarget } from "./targets";

const db = testDatabase();
let own = 0;
const as = (role: Viewer["role"]): Viewer => ({
  ...everything,
  role,
  teamIds: role === "supervisor" ? [own] : "all",
});
const resolution = { metric: "journey-resolution", team: null, agent: null, value: 0.8, dueOn: "2026-12-31" };
const forOne = { team: "One" };
const everybody = { team: null, agent: null };

beforeAll(async () => {
  await world(db.sql, [
    { id: "a", at: "2026-04-10T08:00:00Z", customer: "A", channel: "voice", team: "One", agent: "ann" },
    { id: "b", at: "2026-04-10T08:00:00Z", customer: "B", channel: "voice", team: "Two", agent: "bob" },
  ]);
  const [team] = await db.sql`select id from teams where name = 'One'`;
  own = team?.id as number;
});
beforeEach(() => db.sql`truncate targets restart identity`.then(() => {}));

type Given = Partial<Parameters<typeof setTarget>[2]>;
const set = (role: Viewer["role"], given: Given) =>
  setTarget(db.database, as(role), { ...resolution, ...given });

test("a new target ends the one before it; both stay to be read", async () => {
  expect(await set("leader", {})).toBeNull();
  expect(await set("leader", { value: 0.85 })).toBeNull();
  const all = await targets(db.database, as("leader"));
  expect(all.map(({ value, endedAt }) => [value, endedAt === null])).toEqual([
    [0.85, true],
    [0.8, false],
  ]);
  const current = await currentTargets(db.database, as("leader"), everybody);
  expect(current.get("journey-resolution")).toMatchObject({ value: 0.85, dueOn: "2026-12-31", team: null });
});

test("everybody's, a team's and an agent's target of one metric stand side by side", async () => {
  await set("leader", {});
  await set("leader", { ...forOne, value: 0.7 });
  await set("leader", { agent: "bob", value: 0.6 });
  const value = async (scope: { team: string | null; agent: string | null }) =>
    (await currentTargets(db.database, as("leader"), scope)).get("journey-resolution")?.value;
  expect(await value(everybody)).toBe(0.8);
  expect(await value({ team: "One", agent: null })).toBe(0.7);
  expect(await value({ team: null, agent: "bob" })).toBe(0.6);
  expect(await value({ team: "Two", agent: null })).toBeUndefined();
});

test.each(roles)(
  "as %s: setting for everybody, for the own team, for another, for an agent",
  async (role) => {
    const all = role === "administrator" || role === "leader";
    const team = all || role === "supervisor";
    const outcome = async (given: Given) => (await set(role, given)) === null;
    expect(await outcome({})).toBe(all);
    expect(await outcome({ team: "One" })).toBe(team);
    expect(await outcome({ team: "Two" })).toBe(all);
    expect(await outcome({ agent: "ann" })).toBe(team);
    expect(await outcome({ agent: "bob" })).toBe(all);
    const rows = await db.sql`select count(*)::int as n from targets`;
    expect(rows[0]?.n).toBe(all ? 5 : team ? 2 : 0);
  },
);

test("a supervisor sees everybody's and the own targets, and withdraws the own ones only", async () => {
  await set("leader", {});
  await set("leader", forOne);
  await set("leader", { team: "Two" });
  await set("leader", { agent: "bob" });
  const seen = await targets(db.database, as("supervisor"));
  expect(seen.map(({ team, isOwn }) => [team, isOwn]).sort()).toEqual([
    [null, false],
    ["One", true],
  ]);
  for (const id of [1, 3, 4])
    expect(await withdrawTarget(db.database, as("supervisor"), id)).toMatch(/^There is no such/);
  expect(await withdrawTarget(db.database, as("supervisor"), 2)).toBeNull();
});

test("a withdrawn target can be put back, unless another has taken its place", async () => {
  await set("leader", {});
  expect(await withdrawTarget(db.database, as("leader"), 1)).toBeNull();
  expect((await currentTargets(db.database, as("leader"), everybody)).size).toBe(0);
  expect(await restoreTarget(db.database, as("leader"), 1)).toBeNull();
  expect((await currentTargets(db.database, as("leader"), everybody)).size).toBe(1);
  await set("leader", { value: 0.9 });
  expect(await restoreTarget(db.database, as("leader"), 1)).toBe("Another target has taken its place.");
});

test("what cannot be: a team that is not there, both team and agent, a day that is none", async () => {
  expect(await set("leader", { team: "Nobody" })).toBe("There is no such team or agent.");
  expect(await set("leader", { ...forOne, agent: "ann" })).toMatch(/not for both/);
  expect(await set("leader", { dueOn: "2026-02-30" })).toMatch(/^Give the day/);
});

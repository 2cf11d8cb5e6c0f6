import { beforeAll, beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything, type Viewer } from "@/db/viewer";
import { world } from "@/journeys/test-world";
import { type GivenHandover, handOver, handovers, takeBack } from "./handovers";

const db = testDatabase();
let contacts = new Map<string, number>();
let teams = new Map<string, number>();
let agents = new Map<string, number>();

const idOf = (name: string) => contacts.get(name) as number;
const agent = (name: string) => agents.get(name) as number;
const as = (role: Viewer["role"], userId: number | null = null): Viewer => ({
  ...everything,
  role,
  userId,
  teamIds: role === "supervisor" ? [teams.get("One") as number] : "all",
});

beforeAll(async () => {
  const at = (hour: number) => `2026-04-10T0${hour}:00:00Z`;
  contacts = await world(db.sql, [
    { id: "a1", at: at(1), customer: "A", team: "One", agent: "ann" },
    { id: "a2", at: at(2), customer: "A", team: "Two", agent: "bob", channel: "voice" },
    { id: "b1", at: at(1), customer: "B", team: "Two", agent: "bob" },
  ]);
  const ids = async (table: string) =>
    new Map((await db.sql`select name, id from ${db.sql(table)}`).map(({ name, id }) => [name, id]));
  [teams, agents] = [await ids("teams"), await ids("agents")];
  await db.sql`
    insert into users (email, name, password_hash, role)
    values ('q@x', 'Quinn', '', 'qa'), ('s@x', 'Sam', '', 'supervisor')`;
});
beforeEach(() => db.sql`truncate handovers restart identity`.then(() => {}));

const give = async (viewer: Viewer, given: Partial<GivenHandover>) => {
  const done = await handOver(db.database, viewer, { kind: "coach", journeyId: idOf("a1"), ...given });
  return "id" in done ? done.id : done.refusal;
};
const listed = async (viewer: Viewer, asked = {}) =>
  (await handovers(db.database, viewer, asked)).map(({ id }) => id);

test("a journey handed over to coach ann says who did it, when and why", async () => {
  expect(await give(as("qa", 1), { agentId: agent("ann"), note: " Ask before closing " })).toBe(1);
  expect(await handovers(db.database, as("qa"), { agentId: agent("ann") })).toMatchObject([
    {
      kind: "coach",
      journeyId: idOf("a1"),
      interactionId: null,
      agentName: "ann",
      note: "Ask before closing",
      author: "Quinn",
      isOwn: true,
    },
  ]);
  expect(await listed(as("qa"), { agentId: agent("bob") })).toEqual([]);
});

test("the same twice is one handover with the newer note; coach and exemplar are two", async () => {
  await give(as("qa"), { note: "first" });
  expect(await give(as("qa"), { note: "second" })).toBe(1);
  await give(as("qa"), { note: "" });
  await give(as("qa"), { kind: "exemplar" });
  const all = await handovers(db.database, as("qa"), { journeyId: idOf("a1") });
  expect(all.map(({ kind, note }) => [kind, note]).sort()).toEqual([
    ["coach", "second"],
    ["exemplar", ""],
  ]);
});

test("team One sees its own contacts of a journey and not those of team Two in the same journey", async () => {
  const whole = await give(as("qa"), {});
  const own = await give(as("qa"), { interactionId: idOf("a1"), agentId: agent("ann") });
  const foreign = await give(as("qa"), { interactionId: idOf("a2"), agentId: agent("bob") });
  const bobSomewhere = await give(as("qa"), { agentId: agent("bob"), kind: "exemplar" });
  const elsewhere = await give(as("qa"), { journeyId: idOf("b1") });
  expect((await listed(as("supervisor"))).sort()).toEqual([whole, own]);
  expect(await listed(as("supervisor"), { agentId: agent("bob") })).toEqual([]);
  expect((await listed(as("qa"), { teamId: teams.get("Two") })).sort()).toEqual([
    whole,
    foreign,
    bobSomewhere,
    elsewhere,
  ]);
  expect(await listed({ ...as("supervisor"), teamIds: [] })).toEqual([]);
});

test("a supervisor hands over what the own team did, a leader nothing, nobody what never was", async () => {
  expect(await give(as("supervisor"), { agentId: agent("ann") })).toBe(1);
  expect(await give(as("supervisor"), { agentId: agent("bob") })).toMatch(/^There is no such/);
  expect(await give(as("supervisor"), { interactionId: idOf("a2") })).toMatch(/^There is no such/);
  expect(await give(as("supervisor"), { journeyId: idOf("b1") })).toMatch(/^There is no such/);
  expect(await give(as("leader"), {})).toMatch(/^Leaders/);
  expect(await give(as("qa"), { journeyId: 999_999 })).toMatch(/^There is no such/);
  expect(await give(as("qa"), { interactionId: idOf("b1") })).toMatch(/^There is no such/);
  expect(await give(as("qa"), { note: "x".repeat(1001) })).toMatch(/at most 1000/);
});

test("taken back it is gone, can be given anew, and only by who gave it or by quality", async () => {
  await give(as("qa", 1), {});
  expect(await takeBack(db.database, as("supervisor", 2), 1)).toMatch(/^There is no such/);
  expect(await takeBack(db.database, as("leader"), 1)).toMatch(/^There is no such/);
  expect(await takeBack(db.database, as("qa"), 1)).toBeNull();
  expect(await takeBack(db.database, as("qa"), 1)).toMatch(/^There is no such/);
  expect(await listed(as("qa"))).toEqual([]);
  const again = await give(as("supervisor", 2), {});
  expect(await takeBack(db.database, as("supervisor", 2), again as number)).toBeNull();
});

test("an earlier contact renames the journey, and what was handed over leads to the new name", async () => {
  const [first] = (await world(db.sql, [{ id: "c2", at: "2026-05-02T08:00:00Z", customer: "C" }])).values();
  await give(as("qa"), { journeyId: first });
  const [earlier] = (await world(db.sql, [{ id: "c1", at: "2026-05-01T08:00:00Z", customer: "C" }])).values();
  expect((await handovers(db.database, as("qa"), { journeyId: earlier }))[0]?.journeyId).toBe(earlier);
});

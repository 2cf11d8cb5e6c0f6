import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything, type Viewer } from "@/db/viewer";
import { coachedAgents } from "@/metrics/coached-agents";
import { holdSession, planSession } from "@/quality/change-session";
import { coachingSession, coachingSessions } from "@/quality/coaching-sessions";
import type { GivenSession } from "@/quality/given-session";
import { sessionEffect } from "@/quality/session-effect";
import { load } from "./load";
import { twoSupervisors } from "./two-supervisors/scenario";

const db = testDatabase();
let alma: Viewer;
let bruno: Viewer;
const given: GivenSession = {
  topic: "Resolve it in one go",
  metric: "interaction-resolution",
  intent: null,
  notes: "",
  journeyIds: [],
  plannedOn: "2026-04-27",
  followUpOn: "2026-06-22",
  targetValue: 0.7,
  targetDueOn: "2026-06-30",
};

beforeAll(async () => {
  await load(db.sql, twoSupervisors);
  const supervisor = async (email: string): Promise<Viewer> => {
    const rows = await db.sql<{ team_id: number; user_id: number }[]>`
      select team_id, user_id from user_teams join users on users.id = user_id where email = ${email}`;
    const teamIds = rows.map(({ team_id }) => team_id);
    return { ...everything, userId: rows[0]?.user_id ?? null, role: "supervisor", teamIds };
  };
  [alma, bruno] = await Promise.all([supervisor("alma@demo.test"), supervisor("bruno@demo.test")]);
  for (const agent of ["h1", "h2"]) await hold(agent);
});

async function hold(id: string): Promise<void> {
  const agent = (await coachedAgents(db.database, alma)).find((one) => one.id === id);
  const made = await planSession(db.database, alma, agent?.key ?? 0, given);
  const session = { id: "id" in made ? made.id : 0, version: 1 };
  expect(await holdSession(db.database, alma, session, given, "2026-04-27", "2026-06-22")).toBeNull();
}

async function effectOf(id: number, viewer: Viewer) {
  const session = await coachingSession(db.database, viewer, id);
  if (!session) return null;
  const now = new Date("2026-06-22T12:00:00Z");
  const found = await sessionEffect(db.database, viewer, session, "Europe/Berlin", now);
  return found?.state === "read" ? found : null;
}

test("with Cara, whose true effect is 0.10, the interval holds it and lies above 0", async () => {
  const found = await effectOf(1, alma);
  expect(found?.others).toEqual(["Edda Brandt", "Finn Okafor", "Gisa Kaya"]);
  expect(found?.effect.sizes).toEqual({ before: 280, after: 280, othersBefore: 840, othersAfter: 840 });
  const { low = 1, high = 0, value } = found?.effect.effect ?? {};
  console.log(`Cara, true 0.10: ${value?.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`);
  expect(low).toBeGreaterThan(0);
  expect(low).toBeLessThan(0.1);
  expect(high).toBeGreaterThan(0.1);
});

test("with Dario, whose true effect is none, there is no clear change", async () => {
  const { low = 1, high = 0, value } = (await effectOf(2, alma))?.effect.effect ?? {};
  console.log(`Dario, true 0: ${value?.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`);
  expect(low).toBeLessThan(0);
  expect(high).toBeGreaterThan(0);
});

test("Bruno of Hill sees neither the sessions nor the people of Harbour", async () => {
  expect(await coachingSessions(db.database, bruno)).toEqual([]);
  expect(await effectOf(1, bruno)).toBeNull();
  const seen = await coachedAgents(db.database, bruno);
  expect(seen.map(({ team }) => team?.name)).toEqual(["Hill", "Hill", "Hill", "Hill"]);
});

test("loading it again changes nothing", async () => {
  expect(await load(db.sql, twoSupervisors)).toMatchObject({ accepted: 0, unchanged: 5040, rejected: [] });
});

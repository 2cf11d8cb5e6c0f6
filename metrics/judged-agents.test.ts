import { expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { everything, type Viewer } from "@/db/viewer";
import { type Contact, world } from "@/journeys/test-world";
import type { Filter } from "@/language/filter";
import { agentWork } from "./agent-work";
import { coachedMetrics } from "./coached";
import { coachedAgents } from "./coached-agents";
import { randomStream } from "./inference/random-stream";
import { judgedAgents } from "./judged-agents";

const db = testDatabase();
const [resolution] = coachedMetrics;
const now = new Date("2026-06-01T00:00:00Z");
const april: Filter = {
  period: { from: "2026-04-01", to: "2026-05-01", timeZone: "UTC" },
  asOf: null,
  by: [],
  where: {},
};

const ask = async (viewer: Viewer = everything, filter = april) =>
  judgedAgents(db.database, resolution, filter, viewer, now, await coachedAgents(db.database, viewer));

const name = (agent: number) => `agent ${String(agent).padStart(2, "0")}`;

/** 20 agents of 150 contacts each; the first hits `low` less often, everybody else alike. */
function team(seed: number, low: number): Contact[] {
  const random = randomStream(seed);
  return Array.from({ length: 20 * 150 }, (_, i): Contact => {
    const agent = i % 20;
    const isHard = random() < 0.3 + agent / 50;
    const rate = (isHard ? 0.7 : 0.85) - (agent === 0 ? low : 0);
    return {
      id: `${i}`,
      at: new Date(Date.parse("2026-04-01T08:00:00Z") + i * 600_000).toISOString(),
      customer: `${i}`,
      channel: "voice",
      intent: isHard ? "refund" : "parcel",
      agent: name(agent),
      team: "One",
      outcome: random() < rate ? "resolved" : "unresolved",
    };
  });
}

test("through the database: of equals nobody is singled out in seeds 1 and 2; 15 points low is found in both", async () => {
  const found: string[][] = [];
  for (const [seed, low] of [1, 2].flatMap((seed) => [[seed, 0] as const, [seed, 0.15] as const])) {
    await emptied(db.sql);
    await world(db.sql, team(seed, low));
    const [people] = await ask();
    expect(people?.agents).toHaveLength(20);
    found.push(
      (people?.agents ?? [])
        .filter(({ work }) => work.chance === "below" || work.chance === "above")
        .map(({ agent }) => agent.name),
    );
  }
  const [equals, low] = [found.filter((_, at) => at % 2 === 0), found.filter((_, at) => at % 2 === 1)];
  console.log(`equals: ${JSON.stringify(equals)}; one low: ${JSON.stringify(low)}`);
  expect(equals).toEqual([[], []]);
  expect(low).toEqual([[name(0)], [name(0)]]);
});

const at = (day: number) => `2026-04-${String(day).padStart(2, "0")}T08:00:00Z`;
const arrivals: Contact[] = [
  {
    id: "a1",
    at: at(1),
    customer: "A",
    intent: "refund",
    agent: "Bot",
    agentKind: "ai",
    team: "One",
    handoff: { to: "a2", contextRead: false },
  },
  { id: "a2", at: at(2), customer: "A", intent: "refund", channel: "voice", agent: "Ann", team: "One" },
  {
    id: "a3",
    at: at(3),
    customer: "A",
    intent: "refund",
    channel: "voice",
    agent: "Bo",
    team: "Two",
    outcome: "unresolved",
  },
  { id: "a4", at: at(4), customer: "A", intent: "refund", channel: "voice", agent: "Bo", team: "Two" },
  { id: "b1", at: at(1), customer: "B", channel: "voice", agent: "Ann", team: "One" },
  { id: "c1", at: at(1), customer: null, channel: "voice", agent: "Ann", team: "One", outcome: "unknown" },
  { id: "d1", at: at(1), customer: null, channel: "voice", agent: "Ann", team: "One" },
];

test("what was inherited: intent, channel, earlier contacts up to two, lost context; the unknown is in no cell", async () => {
  await emptied(db.sql);
  await world(db.sql, arrivals);
  const work = await agentWork(db.database, resolution, april, everything, now);
  const cells = (agent: string) =>
    (work.get(agent) ?? []).map(({ keys, k, n }) => `${keys.join(", ")}: ${k}/${n}`).sort();
  expect(cells("Bot")).toEqual(["refund, chat, 0, false: 0/1"]);
  expect(cells("Ann")).toEqual([
    "(none), voice, 0, false: 1/1",
    "(none), voice, unlinked, false: 1/1",
    "refund, voice, 1, true: 1/1",
  ]);
  expect(cells("Bo")).toEqual(["refund, voice, 2, false: 1/2"]);
});

test("people and machines are apart, by name, and below ten contacts only how many there are is told", async () => {
  const [people, machines] = await ask();
  expect(people?.agents.map(({ agent, work }) => [agent.name, work.n, work.chance])).toEqual([
    ["Ann", 3, "not_enough"],
    ["Bo", 2, "not_enough"],
  ]);
  expect(machines?.agents.map(({ agent }) => agent.name)).toEqual(["Bot"]);
  expect(people?.agents[0]?.work).toMatchObject({ difference: null, shrunken: null, adjusted: null });
});

test("a supervisor of One hears of Ann and the machine; of Bo not even that there is one", async () => {
  const [one] = await db.sql`select id from teams where name = 'One'`;
  const viewer: Viewer = { ...everything, role: "supervisor", teamIds: [one?.id as number] };
  const [people, machines] = await ask(viewer);
  expect(people?.agents.map(({ agent }) => [agent.name, agent.team?.name])).toEqual([["Ann", "One"]]);
  expect(machines?.agents).toHaveLength(1);
  const names = (await coachedAgents(db.database, viewer)).map(({ name }) => name);
  expect(names).toEqual(["Ann", "Bot"]);
  expect(await coachedAgents(db.database, { ...viewer, teamIds: [] })).toEqual([]);
});

test("an agent that the filter names is shown alone and held against all", async () => {
  const [people] = await ask(everything, { ...april, where: { agent: ["Ann"] } });
  expect(people?.agents.map(({ agent }) => agent.name)).toEqual(["Ann"]);
  expect(people?.target).toBeCloseTo(4 / 5, 12);
});

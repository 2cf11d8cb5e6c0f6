import { createHash } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { Contact } from "@/journeys/test-world";
import { rebuildWorld } from "@/journeys/test-world";
import { judge, undo } from "./judge";
import { misses } from "./misses";
import { ruleVersions } from "./rule-figures";
import { drawSample, draws, type GivenDraw } from "./sample";
import { testQueue } from "./test-queue";

const { db, fill, id, as, told } = testQueue();

/** Five journeys of ann in one week and three in the next, two of bob; ISO weeks from 2 and from 9 March. */
const contacts: Contact[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => ({
  id: `j${n}`,
  at: `2026-03-${n < 6 ? "03" : n < 9 ? "10" : "04"}T1${n % 10}:00:00Z`,
  customer: `C${n}`,
  agent: n < 9 ? "ann" : "bob",
  team: "One",
  handoff: n === 1 ? { connected: false } : undefined,
  outcome: n === 1 ? "handed_off" : "unresolved",
}));
beforeEach(() => fill(contacts));

const draw: GivenDraw = {
  seed: "spring",
  unit: "agent",
  size: 2,
  from: "2026-03-04",
  to: "2026-03-12",
  timeZone: "Europe/Berlin",
};
const drawn = async () =>
  (await told(as("qa"), { entry: "sample" })).map((words) => words.split(":")[0]).sort();

/** Once more, journey by journey: the first of each agent and week by the hash of seed and journey. */
function naive(seed: string, size: number): string[] {
  const hash = (name: string) =>
    createHash("md5")
      .update(`${seed}:${id(name)}`)
      .digest("hex");
  const groups = [
    [1, 2, 3, 4, 5],
    [6, 7, 8],
    [9, 10],
  ].map((group) => group.map((n) => `j${n}`));
  return groups.flatMap((group) => group.sort((a, b) => (hash(a) < hash(b) ? -1 : 1)).slice(0, size)).sort();
}

test.each(["spring", "autumn", "7"])(
  "with seed %s, two of each agent and week, those of the least hash",
  async (seed) => {
    expect(await drawSample(db.database, as("qa", 1), { ...draw, seed })).toEqual({ drawn: 6, added: 6 });
    expect(await drawn()).toEqual(naive(seed, 2));
  },
);

test("the same seed again draws the same and adds nothing; a rebuild keeps the sample", async () => {
  await drawSample(db.database, as("qa", 1), draw);
  const first = await drawn();
  expect(await drawSample(db.database, as("qa", 1), draw)).toEqual({ drawn: 6, added: 0 });
  await rebuildWorld(db.sql);
  expect(await drawn()).toEqual(first);
  const [newest] = await draws(db.database);
  expect(newest).toMatchObject({
    seed: "spring",
    fromOn: "2026-03-02",
    toOn: "2026-03-16",
    drawnCount: 6,
    author: "Quinn",
  });
});

test("one of the team and week: 2 weeks, 2 journeys", async () => {
  expect(await drawSample(db.database, as("qa", 1), { ...draw, unit: "team", size: 1 })).toMatchObject({
    drawn: 2,
  });
});

test("of 10 drawn 4 are judged, 3 of them bad, one of these flagged: 2 of 4 missed, 1 of 3 found", async () => {
  await drawSample(db.database, as("qa", 1), { ...draw, size: 20 });
  const say = (name: string, verdict: "confirmed" | "dismissed", seenKinds: string[] = []) =>
    judge(db.database, as("qa", 1), id(name), {
      verdict,
      rootCauseId: null,
      note: "",
      kinds: null,
      seenKinds,
    });
  await say("j1", "confirmed", ["lost_context"]);
  await say("j2", "confirmed", ["lost_context"]);
  const third = await say("j3", "confirmed", ["silence", "no such rule"]);
  await say("j4", "dismissed");
  const found = await misses(db.database, as("qa", 1));
  expect(found).toMatchObject({
    drawn: 10,
    missed: { k: 2, n: 4, share: { value: 0.5 } },
    recall: { k: 1, n: 3 },
    byRule: [
      { kind: "silence", k: 0, n: 1 },
      { kind: "lost_context", k: 1, n: 2 },
    ],
  });
  await undo(db.database, as("qa", 1), (third as { actId: number }).actId);
  expect(await misses(db.database, as("qa", 1))).toMatchObject({
    missed: { k: 1, n: 3 },
    recall: { k: 1, n: 2 },
  });
  expect((await misses(db.database, { ...as("supervisor"), teamIds: [] })).drawn).toBe(0);
});

test("precision: a sample's verdict says nothing of a rule, the flag's own does; 1 of 1, then 1 of 1 undone", async () => {
  const lost = async () => (await ruleVersions(db.database)).find(({ kind }) => kind === "lost_context");
  const say = () =>
    judge(db.database, as("qa", 1), id("j1"), {
      verdict: "confirmed",
      rootCauseId: null,
      note: "",
      kinds: null,
      seenKinds: [],
    });
  await drawSample(db.database, as("qa", 1), { ...draw, size: 20 });
  await say();
  expect(await lost()).toMatchObject({ standing: 1, reviewed: 0, precision: null });
  const act = await say();
  // 1 of 1: from 1 / (1 + 1.96²) on.
  expect(await lost()).toMatchObject({ reviewed: 1, confirmed: 1, precision: { value: 1 } });
  expect((await lost())?.precision?.interval.low).toBeCloseTo(0.2065, 3);
  await undo(db.database, as("qa", 1), (act as { actId: number }).actId);
  expect(await lost()).toMatchObject({ reviewed: 0 });
});

test.each([
  ["a supervisor", () => as("supervisor"), draw, /judge flags/],
  ["no seed", () => as("qa"), { ...draw, seed: " " }, /^Give a seed/],
  ["none", () => as("qa"), { ...draw, size: 0 }, /^Draw 1 to 20/],
  ["backwards", () => as("qa"), { ...draw, from: "2026-03-13" }, /^Give the first day/],
  ["two years", () => as("qa"), { ...draw, from: "2024-03-13" }, /at most 53 weeks/],
])("%s: nothing is drawn, and why is said", async (_, viewer, given, sentence) => {
  expect(await drawSample(db.database, viewer(), given)).toEqual({
    refusal: expect.stringMatching(sentence),
  });
  expect(await drawn()).toEqual([]);
});

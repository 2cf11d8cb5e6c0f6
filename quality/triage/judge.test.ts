import { beforeEach, expect, test } from "vitest";
import { rebuildJourneys } from "@/journeys/rebuild";
import { roles } from "@/language/vocabulary";
import { assign, claim, release, triagers } from "./holds";
import { dismissAll, type GivenVerdict, judge, ownActs, undo } from "./judge";
import { testQueue } from "./test-queue";

const { db, fill, id, as, told } = testQueue();
const [quinn, quill] = [1, 2];

beforeEach(() =>
  fill([
    { id: "a1", at: "2026-03-01T10:00:00Z", customer: "A", team: "One", handoff: { connected: false } },
    { id: "b1", at: "2026-03-02T10:00:00Z", customer: "B", team: "One", handoff: { connected: false } },
    {
      id: "b2",
      at: "2026-03-02T11:00:00Z",
      customer: "B",
      evaluations: [{ name: "groundedness", score: 0.1 }],
    },
  ]),
);

const confirmed: GivenVerdict = {
  verdict: "confirmed",
  rootCauseId: 1,
  note: "",
  kinds: null,
  seenKinds: [],
};
const say = (userId: number, journey: string, given: Partial<GivenVerdict> = {}) =>
  judge(db.database, as("qa", userId), id(journey), { ...confirmed, ...given });
const open = () => told(as("qa"));
const done = () => told(as("qa"), { state: "done" });
const dismissed = () => told(as("qa"), { state: "dismissed" });

test("confirmed, a journey leaves the queue; undone, it is back as it was", async () => {
  const act = await say(quinn, "a1", { note: " Note unread " });
  expect(act).toMatchObject({ judged: 1 });
  expect([await open(), await done()]).toEqual([["b1: low_groundedness lost_context"], ["a1: lost_context"]]);
  const [latest] = await ownActs(db.database, as("qa", quinn), 5);
  expect(latest).toMatchObject({
    verdict: "confirmed",
    journeys: 1,
    journeyId: id("a1"),
    note: "Note unread",
  });
  expect(await undo(db.database, as("qa", quinn), latest?.id as number)).toBeNull();
  expect(await undo(db.database, as("qa", quinn), latest?.id as number)).toMatch(/^There is no such/);
  expect([(await open()).length, await done()]).toEqual([2, []]);
  expect(await ownActs(db.database, as("qa", quinn), 5)).toEqual([]);
});

test("of two reasons one is right: it is confirmed, the other dismissed, and one undo takes both back", async () => {
  const act = await say(quinn, "b1", { kinds: ["lost_context"] });
  expect([await done(), await dismissed()]).toEqual([
    ["b1: low_groundedness lost_context"],
    ["b1: low_groundedness lost_context"],
  ]);
  const verdicts = await db.sql`select kind, verdict from flags where verdict is not null order by kind`;
  expect(verdicts.map(({ kind, verdict }) => [kind, verdict])).toEqual([
    ["lost_context", "confirmed"],
    ["low_groundedness", "dismissed"],
  ]);
  await undo(db.database, as("qa", quinn), (act as { actId: number }).actId);
  expect(await open()).toHaveLength(2);
});

test("of two who claim at the same moment one gets it, and the other is told who has it since when", async () => {
  for (let n = 0; n < 10; n++) {
    const both = await Promise.all(
      [quinn, quill].map((person) => claim(db.database, as("qa", person), id("a1"))),
    );
    expect(both.filter((one) => one === null)).toHaveLength(1);
    const loser = both.find((one) => one !== null) as { heldBy: string; since: string };
    expect(["Quinn", "Quill"]).toContain(loser.heldBy);
    expect(Date.now() - Date.parse(loser.since)).toBeLessThan(60_000);
    for (const person of [quinn, quill]) await release(db.database, as("qa", person), id("a1"));
  }
});

test("of two who judge at the same moment one verdict counts, and the other is told", async () => {
  const both = await Promise.all([quinn, quill].map((person) => say(person, "a1")));
  expect(both.filter((one) => "actId" in one)).toHaveLength(1);
  expect(both.find((one) => "refusal" in one)).toEqual({ refusal: expect.stringMatching(/in the meantime/) });
  const acts = await db.sql`select from triage_acts`;
  expect(acts).toHaveLength(1);
});

test("what another holds cannot be judged, until they let go, judge, or half an hour has passed", async () => {
  await claim(db.database, as("qa", quinn), id("a1"));
  expect(await say(quill, "a1")).toMatchObject({ heldBy: "Quinn" });
  expect(await dismissAll(db.database, as("qa", quill), [id("a1"), id("b1")], "test calls")).toMatchObject({
    judged: 1,
  });
  await db.sql`update journey_holds set claimed_at = now() - interval '31 minutes'`;
  expect(await claim(db.database, as("qa", quill), id("a1"))).toBeNull();
  expect(await claim(db.database, as("qa", quinn), id("a1"))).toMatchObject({ heldBy: "Quill" });
  await release(db.database, as("qa", quill), id("a1"));
  expect(await say(quinn, "a1")).toMatchObject({ judged: 1 });
});

test("many are dismissed for one reason, and one undo takes all back", async () => {
  expect(await dismissAll(db.database, as("qa", quinn), [id("a1"), id("b1")], " ")).toMatchObject({
    refusal: expect.stringMatching(/^Say why/),
  });
  const act = await dismissAll(db.database, as("qa", quinn), [id("a1"), id("b1")], "Test calls");
  expect(act).toMatchObject({ judged: 2 });
  expect([await open(), (await dismissed()).length]).toEqual([[], 2]);
  await undo(db.database, as("qa", quill), (act as { actId: number }).actId);
  expect(await open()).toHaveLength(2);
});

test.each(roles)("as %s: judging, claiming, assigning, undoing", async (role) => {
  const viewer = as(role, role === "supervisor" ? 3 : quinn);
  const may = role === "qa" || role === "administrator";
  expect((await claim(db.database, viewer, id("a1"))) === null).toBe(may);
  expect((await assign(db.database, viewer, id("a1"), quill)) === null).toBe(may);
  expect("actId" in (await judge(db.database, viewer, id("a1"), confirmed))).toBe(may);
  expect("actId" in (await dismissAll(db.database, viewer, [id("b1")], "x"))).toBe(may);
  const [act] = await db.sql`insert into triage_acts default values returning id`;
  expect((await undo(db.database, viewer, act?.id)) === null).toBe(may);
});

test("assigned to who judges, not to a supervisor, and on their list until it is judged", async () => {
  expect((await triagers(db.database)).map(({ name }) => name)).toEqual(["Quill", "Quinn"]);
  expect(await assign(db.database, as("qa", quinn), id("a1"), quill)).toBeNull();
  expect(await assign(db.database, as("qa", quinn), id("a1"), 3)).toMatch(/no such person/);
  expect(await told(as("qa", quill), { state: "mine" })).toEqual(["a1: lost_context"]);
  expect(await assign(db.database, as("qa", quinn), id("a1"), null)).toBeNull();
  expect(await told(as("qa", quill), { state: "mine" })).toEqual([]);
});

test("a verdict waits for an import that builds the journey anew, and stands after it", async () => {
  let judging: ReturnType<typeof say> | undefined;
  await db.sql.begin(async (delivery) => {
    await delivery`create temporary table touched_customers on commit drop as select id as customer_id from customers`;
    await delivery`select from customers order by id for update`;
    judging = say(quinn, "a1");
    while ((await db.sql`select from pg_locks where not granted`).length === 0);
    await delivery`update flag_rules set severity = 1 where kind = 'lost_context'`;
    await rebuildJourneys(delivery);
  });
  expect(await judging).toMatchObject({ judged: 1 });
  expect(await done()).toEqual(["a1: lost_context"]);
  await db.sql`update flag_rules set severity = 2 where kind = 'lost_context'`;
});

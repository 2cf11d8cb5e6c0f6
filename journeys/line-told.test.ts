import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything, type Viewer } from "@/db/viewer";
import { line } from "./line";
import { world } from "./test-world";

const db = testDatabase();
let ids: Map<string, number>;
const id = (name: string) => ids.get(name) as number;
const whole = async (viewer: Viewer = everything) => line(db.database, id("chat"), viewer, "Europe/Berlin");

beforeAll(async () => {
  ids = await world(db.sql, [
    {
      id: "chat",
      at: "2026-03-02T10:00:00Z",
      customer: "Ada",
      team: "Chat",
      case: "c7",
      handoff: { to: "call", contextRead: false },
      promises: [{ what: "The money is refunded by Friday.", dueAt: "2026-03-06T16:00:00Z", fate: "broken" }],
      messages: [
        { role: "customer", text: "order 4471-8820 arrived broken" },
        { role: "ai_agent", text: "We will refund the money by Friday." },
        { role: "ai_agent", text: "A colleague will call you tomorrow." },
      ],
    },
    {
      id: "call",
      at: "2026-03-02T10:20:00Z",
      customer: "Ada",
      channel: "voice",
      team: "Voice",
      case: "c7",
      outcome: "unresolved",
      messages: [
        { role: "human_agent", text: "Which order is it?" },
        { role: "customer", text: "As I said, 44718820." },
        { role: "human_agent", text: "I see." },
        { role: "human_agent", text: "A colleague will call you on 9 March." },
      ],
    },
    { id: "again", at: "2026-04-20T10:00:00Z", customer: "Ada", team: "Voice", case: "c7" },
    { id: "other", at: "2026-04-20T10:00:00Z", customer: "Bo", team: "Chat", case: "c7" },
    { id: "far", at: "2026-04-20T10:00:00Z", customer: "Cy", team: "Voice", case: "c8" },
  ]);
  await db.sql`
    update messages set at = started_at + make_interval(secs => 30 * (position + 1))
    from interactions where interactions.id = interaction_id`;
});

test("a handoff carries what was said again and by which rule; 30 s a turn: oriented with the third, after 90 s", async () => {
  const [handoff] = (await whole())?.handoffs ?? [];
  expect(handoff?.repeats).toMatchObject([
    { rule: "says_so", isFact: true, first: null, again: { interactionId: id("call"), messageIndex: 1 } },
    {
      rule: "number",
      isFact: true,
      first: { interactionId: id("chat"), messageIndex: 0, from: 6, to: 15 },
      again: { interactionId: id("call"), messageIndex: 1, from: 11, to: 19 },
    },
  ]);
  expect(handoff?.secondsToOrientation).toBe(90);
});

test("a promise that came as a record stands once; those found in the words stand beside it", async () => {
  expect((await whole())?.promises).toMatchObject([
    {
      what: "The money is refunded by Friday.",
      rule: null,
      fate: "broken",
      dueAt: "2026-03-06T16:00:00.000Z",
    },
    {
      what: "A colleague will call you tomorrow.",
      rule: "promise_dated",
      dueOn: "2026-03-03",
      fate: "contradicted",
    },
    { what: "A colleague will call you on 9 March.", rule: "promise_dated", dueOn: "2026-03-09" },
  ]);
});

test("two days for one call contradict each other", async () => {
  expect((await whole())?.contradictions).toMatchObject([
    {
      rule: "time_differs",
      first: { interactionId: id("chat"), messageIndex: 2 },
      second: { interactionId: id("call"), messageIndex: 3 },
    },
  ]);
});

test("who may not read words hears how much was repeated and promised, and no word of it", async () => {
  const found = await whole({ ...everything, readsText: false });
  expect(found?.handoffs[0]?.repeats).toHaveLength(2);
  expect(found?.promises).toMatchObject([
    { what: null, hidden: true, fate: "broken" },
    { what: null, hidden: true },
    { what: null, hidden: true },
  ]);
  expect(JSON.stringify(found)).not.toMatch(/refund|colleague|4471/);
});

test("other journeys of the same case are named, those of other teams only to who may see them", async () => {
  const journeys = async (viewer?: Viewer) =>
    (await whole(viewer))?.sameCase.map(({ journeyId }) => journeyId).sort();
  expect(await journeys()).toEqual([id("again"), id("other")].sort());
  const [voice] = await db.sql<{ id: number }[]>`select id from teams where name = 'Voice'`;
  const supervisor: Viewer = { ...everything, role: "supervisor", teamIds: [voice?.id ?? 0] };
  expect(await journeys(supervisor)).toEqual([id("again")]);
  expect((await whole(supervisor))?.promises).toMatchObject([
    { what: "A colleague will call you on 9 March." },
  ]);
});

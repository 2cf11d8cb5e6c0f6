import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { contents, deliver } from "./test-delivery";

const db = testDatabase();
beforeEach(() => emptied(db.sql));

const call = {
  external_id: "i1",
  channel: "voice",
  started_at: "2026-03-01T10:00:00Z",
  customer_id: "C1",
};

const contact = async (id = "i1") => {
  const [row] = await db.sql`select * from interactions where external_id = ${id}`;
  return row;
};

test("the same delivery again is 0 new and 0 changed", async () => {
  const records = [
    { ...call, source_updated_at: "2026-03-02T00:00:00Z", csat: 5 },
    { ...call, external_id: "i2", csat: 4 },
    { record_type: "survey", interaction: "i2", type: "ces", score: 6 },
    { record_type: "delete", external_id: "i9" },
  ];
  expect((await deliver(db.sql, records)).counts).toEqual([4, 0, 0, 0]);
  const before = await contents(db.sql);
  expect((await deliver(db.sql, records)).counts).toEqual([0, 0, 4, 0]);
  expect(await contents(db.sql)).toEqual(before);
});

test("two rows about one contact in one delivery: the later wins, and again nothing changes", async () => {
  const records = [
    { ...call, intent: "billing", team: "A" },
    { ...call, intent: "delivery" },
  ];
  expect((await deliver(db.sql, records)).counts).toEqual([1, 1, 0, 0]);
  expect((await deliver(db.sql, records)).counts).toEqual([0, 0, 2, 0]);
  const [row] = await db.sql`
    select path, name from interactions join intents on intents.id = intent_id join teams on teams.id = team_id`;
  expect(row).toEqual({ path: "delivery", name: "A" });
});

test("newer wins; older fills what nobody has said; null clears, an empty cell says nothing", async () => {
  await deliver(db.sql, [
    { ...call, source_updated_at: "2026-03-05T00:00:00Z", model: "new", case_id: null },
  ]);
  await deliver(db.sql, [
    {
      ...call,
      source_updated_at: "2026-03-03T00:00:00Z",
      model: "old",
      case_id: "K1",
      end_reason: "completed",
      channel_raw: "",
    },
  ]);
  expect(await contact()).toMatchObject({
    model: "new",
    case_key: null,
    end_reason: "completed",
    channel_raw: null,
  });
  await deliver(db.sql, [{ external_id: "i1", model: "\\N", source_updated_at: "2026-03-06T00:00:00Z" }]);
  expect(await contact()).toMatchObject({ model: null, end_reason: "completed" });
});

test("a deleted contact stays away, whatever arrives late; undoing the deletion is tested with undo", async () => {
  await deliver(db.sql, [call, { ...call, external_id: "i2" }]);
  await deliver(db.sql, [{ record_type: "delete", external_id: "i1" }]);
  await deliver(db.sql, [{ ...call, source_updated_at: "2027-01-01T00:00:00Z", model: "late" }]);
  await deliver(db.sql, [{ record_type: "survey", interaction: "i1", type: "csat", score: 5 }]);
  expect(await contact()).toBeUndefined();
  const [counts] = await db.sql`
    select (select count(*)::int from interactions) as contacts, (select count(*)::int from survey_responses) as surveys,
      (select interaction_count::int from journeys) as in_journey`;
  expect(counts).toEqual({ contacts: 1, surveys: 0, in_journey: 1 });
});

test("an update of a contact that nobody described is refused, and taken once it is there", async () => {
  const update = { external_id: "i1", status: "closed" };
  const first = await deliver(db.sql, [update]);
  expect(first.counts).toEqual([0, 0, 0, 1]);
  expect(first.refusals[0]).toMatchObject({
    index: 0,
    externalId: "i1",
    original: JSON.stringify(update),
    problems: [{ code: "incomplete", path: "channel" }],
  });
  expect((await deliver(db.sql, [update, call])).counts).toEqual([1, 1, 0, 0]);
  expect(await contact()).toMatchObject({ status: "closed", channel: "voice" });
});

test.each([
  [{ outcome: { resolution: "resolved" }, end_reason: "transferred" }, "resolved"],
  [{ outcome: { resolution: "unresolved" }, end_reason: "transferred" }, "handed_off"],
  [{ handoffs: [{ at: "2026-03-01T10:04:00Z" }], end_reason: "customer_left" }, "handed_off"],
  [{ outcome: "handed_off" }, "handed_off"],
  [{ outcome: { resolution: "escalated" } }, "handed_off"],
  [{ outcome: { resolution: "unresolved", end_reason: "abandoned" } }, "customer_left"],
  [{ end_reason: "timeout" }, "customer_left"],
  [{ outcome: "customer_left" }, "customer_left"],
  [{ outcome: { resolution: "partially_resolved" } }, "unresolved"],
  [{ outcome: "unresolved", end_reason: "completed" }, "unresolved"],
  [{ outcome: "unknown", end_reason: "completed" }, "unknown"],
  [{}, "unknown"],
])("%o ended %s", async (given, expected) => {
  await deliver(db.sql, [{ ...call, ...given }]);
  const isPartly = JSON.stringify(given).includes("partially");
  expect(await contact()).toMatchObject({ outcome: expected, partially_resolved: isPartly });
});

test("handle time is given, or the sum of all three; an end before the start is dropped", async () => {
  const times = { talk_seconds: "60.5", hold_seconds: "0", ended_at: "2026-03-01T09:59:00Z" };
  await deliver(db.sql, [
    { ...call, ...times },
    { ...call, ...times, external_id: "i2", after_contact_seconds: "30" },
    { ...call, ...times, external_id: "i3", after_contact_seconds: "30", handle_s: 100, ended_at: undefined },
  ]);
  expect(await contact("i1")).toMatchObject({
    handle_ms: null,
    talk_ms: 60_500,
    ended_at: null,
    status: "closed",
  });
  expect(await contact("i2")).toMatchObject({ handle_ms: 90_500, hold_ms: 0, after_contact_ms: 30_000 });
  expect(await contact("i3")).toMatchObject({ handle_ms: 100_000, status: "open", direction: "inbound" });
});

test("the headline answers: the last one, about the AI only when there is no other", async () => {
  await deliver(db.sql, [
    {
      ...call,
      surveys: [
        { type: "csat", score: 5, subject: "ai_agent", responded_at: "2026-03-09T00:00:00Z" },
        { type: "csat", score: 2, responded_at: "2026-03-03T00:00:00Z" },
        { type: "csat", score: 4, responded_at: "2026-03-02T00:00:00Z" },
        { type: "ces", score: 2, scale_min: 1, scale_max: 5, higher_is_better: false },
      ],
    },
    { ...call, external_id: "i2", ces: 6, surveys: [{ type: "thumbs", score: 1 }] },
    { ...call, external_id: "i3", surveys: [{ type: "csat", status: "offered" }] },
  ]);
  expect(await contact("i1")).toMatchObject({
    csat_score: 2,
    csat_scale: "1-5",
    ces_score: 2,
    ces_scale: "effort_1-5",
  });
  expect(await contact("i2")).toMatchObject({
    csat_score: 1,
    csat_scale: "thumbs_0-1",
    ces_score: 6,
    ces_scale: "ease_1-7",
  });
  expect(await contact("i3")).toMatchObject({ csat_score: null, survey_offered: true });
});

test("parts may arrive before their contact, and move from one to another", async () => {
  await deliver(db.sql, [
    {
      record_type: "survey",
      external_id: "s1",
      interaction: "i1",
      type: "csat",
      score: 3,
      source_updated_at: "2026-03-02T00:00:00Z",
    },
    { record_type: "message", interaction_id: "i1", seq: 2, role: "ai_agent", text: "two" },
    { record_type: "message", interaction_id: "i1", seq: 1, role: "customer", text: "one" },
    {
      record_type: "handoff",
      from_interaction: "i1",
      to_interaction: "i2",
      kind: "ai_to_human",
      context_passed: false,
    },
    { record_type: "evaluation", interaction: "i1", name: "tone", score: 0.5 },
  ]);
  await deliver(db.sql, [call, { ...call, external_id: "i2" }]);
  const found = await contents(db.sql);
  expect(found?.messages).toMatchObject([
    { text: "one", position: 0 },
    { text: "two", position: 1 },
  ]);
  expect(found?.handoffs).toMatchObject([
    { to_external_id: "i2", connected: true, context_read: false, to_agent_kind: "human" },
  ]);
  expect(found?.evaluations).toMatchObject([{ contact: "test/i1", name: "tone", score: 0.5 }]);
  expect(await contact()).toMatchObject({ outcome: "handed_off", csat_score: 3 });

  await deliver(db.sql, [
    {
      record_type: "survey",
      external_id: "s1",
      interaction: "i2",
      type: "csat",
      source_updated_at: "2026-03-04T00:00:00Z",
    },
  ]);
  expect(await contact("i1")).toMatchObject({ csat_score: null, survey_offered: false });
  expect(await contact("i2")).toMatchObject({ csat_score: 3, survey_offered: true });
});

test("a handoff that one contact reports about another belongs to that other", async () => {
  await deliver(db.sql, [
    call,
    {
      ...call,
      external_id: "i2",
      handoffs: [{ from_interaction: "i1", to_interaction: "i2", connected: null }],
    },
  ]);
  expect(await contact("i1")).toMatchObject({ outcome: "handed_off" });
  expect(await contact("i2")).toMatchObject({ outcome: "unknown" });
  expect((await contents(db.sql))?.handoffs).toMatchObject([{ contact: "test/i1", connected: null }]);
});

test("bad records never stop the good ones", async () => {
  const { counts, refusals } = await deliver(db.sql, [
    call,
    { ...call, external_id: "i2", channel: "fax", csat: 9 },
    { ...call, external_id: "i3\0" },
    { ...call, external_id: "i4", custom: { deep: ["\ud800"] } },
    { ...call, external_id: "x".repeat(257) },
    { ...call, external_id: "i5", talk_seconds: 3_000_000 },
    { ...call, external_id: "i6", source: "no spaces" },
    { ...call, external_id: "i7", __proto__x: 1, constructor: "kept" },
  ]);
  expect(counts).toEqual([2, 0, 0, 6]);
  expect(
    refusals.map(({ index, problems }) => [index, problems.map(({ code, path }) => `${code} ${path}`)]),
  ).toEqual([
    [1, ["not_allowed channel", "out_of_scale csat"]],
    [2, ["unstorable_character external_id"]],
    [3, ["unstorable_character custom"]],
    [4, ["too_long external_id"]],
    [5, ["out_of_range talk_seconds"]],
    [6, ["not_allowed source"]],
  ]);
  expect(await contact("i7")).toMatchObject({ custom: { constructor: "kept", __proto__x: 1 } });
});

test("a rehearsal counts the same and writes nothing", async () => {
  const records = [call, { ...call, channel: "fax" }, { external_id: "i8", status: "open" }];
  expect((await deliver(db.sql, records, { mode: "rehearse" })).counts).toEqual([1, 0, 0, 2]);
  const [left] = await db.sql`
    select (select count(*)::int from records) + (select count(*)::int from imports)
      + (select count(*)::int from sources) as rows`;
  expect(left?.rows).toBe(0);
  expect((await deliver(db.sql, records)).counts).toEqual([1, 0, 0, 2]);
});

test("a delivery that breaks off leaves nothing", async () => {
  async function* breaking() {
    yield [{ index: 0, line: 1, original: "", given: call }];
    throw new Error("The line is cut.");
  }
  await expect(deliver(db.sql, [], { arrivals: breaking() })).rejects.toThrow("The line is cut.");
  const [left] = await db.sql`select count(*)::int as rows from records`;
  expect(left?.rows).toBe(0);
  expect((await deliver(db.sql, [call])).counts).toEqual([1, 0, 0, 0]);
});

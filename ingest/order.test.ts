import fc from "fast-check";
import { expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import type { Given } from "./canonical";
import { contents, deliver } from "./test-delivery";

const db = testDatabase();

const contactId = fc.constantFrom("i1", "i2", "i3", "i4", "i5");
const person = fc.constantFrom(
  "customer_id:A",
  "customer_id:B",
  "email:x@x.org",
  "email:y@x.org",
  "phone:+493012345",
);
const identifier = person.map((text) => ({ type: text.split(":")[0], value: text.split(":")[1] }));
const instant = fc
  .integer({ min: 0, max: 60 * 24 })
  .map((hours) => new Date(Date.UTC(2026, 0, 1, hours)).toISOString());

const interaction = fc.record(
  {
    external_id: contactId,
    channel: fc.constantFrom("voice", "chat", "email"),
    started_at: instant,
    ended_at: fc.option(instant),
    customer: fc.record({ identifiers: fc.array(identifier, { maxLength: 3 }) }),
    intent: fc.constantFrom("billing > refund", "delivery", null),
    team: fc.constantFrom("One", "Two"),
    agent_id: fc.constantFrom("a1", "a2", null),
    agent_kind: fc.constantFrom("human", "ai"),
    outcome: fc.constantFrom("resolved", "unresolved", "handed_off", "customer_left", "unknown"),
    end_reason: fc.constantFrom("completed", "transferred", "customer_left", null),
    talk_s: fc.integer({ min: 0, max: 900 }),
    hold_s: fc.integer({ min: 0, max: 90 }),
    acw_s: fc.integer({ min: 0, max: 90 }),
    csat: fc.constantFrom(1, 2, 5, null),
    surveys: fc.constantFrom([{ type: "ces", score: 3 }], [{ type: "csat", score: 4, subject: "ai_agent" }]),
    handoffs: fc.constantFrom(
      [{ to_interaction: "i2", context_read: true }],
      [{ from_interaction: "i3", connected: false }],
    ),
    sla: fc.constantFrom("met", "missed", null),
    promises: fc.constantFrom([{ what: "A refund" }], null),
    custom: fc.constantFrom({ a: 1 }, { b: null }),
  },
  { requiredKeys: ["external_id", "channel", "started_at"] },
);

const part = fc.oneof(
  fc.record({
    record_type: fc.constant("survey"),
    external_id: fc.constantFrom("s1", "s2"),
    interaction: contactId,
    type: fc.constantFrom("csat", "ces"),
    score: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({
    record_type: fc.constant("message"),
    interaction: contactId,
    seq: fc.integer({ min: 1, max: 3 }),
    role: fc.constantFrom("customer", "ai_agent"),
    text: fc.constantFrom("yes", "no"),
  }),
  fc.record({
    record_type: fc.constant("handoff"),
    external_id: fc.constantFrom("h1", "h2"),
    from_interaction: contactId,
    to_interaction: contactId,
    context_read: fc.option(fc.boolean()),
  }),
  fc.record({
    record_type: fc.constant("promise"),
    external_id: fc.constantFrom("p1", "p2"),
    interaction: contactId,
    what: fc.constantFrom("A call", "A letter"),
    fate: fc.constantFrom("kept", "broken"),
  }),
  fc.record({
    record_type: fc.constant("identity"),
    a: identifier,
    b: identifier,
    unlink: fc.constantFrom(false, false, true),
  }),
  fc.record({ record_type: fc.constant("delete"), external_id: fc.constantFrom("i4", "i5") }),
);

/** Every version has a date of its own, so that none ties with another. */
const world = fc
  .array(fc.oneof({ weight: 3, arbitrary: interaction }, { weight: 2, arbitrary: part }), {
    minLength: 4,
    maxLength: 14,
  })
  .map((records): Given[] =>
    records.map((record, place) => ({
      ...record,
      source_updated_at: new Date(Date.UTC(2026, 5, 1, place)).toISOString(),
    })),
  );

const arrangement = world.chain((records) =>
  fc.record({
    records: fc.constant(records),
    shuffled: fc.shuffledSubarray(records, { minLength: records.length }),
    cuts: fc.array(fc.integer({ min: 1, max: 13 }), { maxLength: 3 }),
  }),
);

test("however records are ordered and split over deliveries, the same comes out", async () => {
  await fc.assert(
    fc.asyncProperty(arrangement, async ({ records, shuffled, cuts }) => {
      await emptied(db.sql);
      await deliver(db.sql, records);
      const expected = await contents(db.sql);
      await emptied(db.sql);
      const borders = [0, ...cuts.sort((a, b) => a - b), shuffled.length];
      for (const [place, border] of borders.slice(1).entries())
        await deliver(db.sql, shuffled.slice(borders[place], border));
      expect(await contents(db.sql)).toEqual(expected);
    }),
    { numRuns: 25, interruptAfterTimeLimit: 240_000, markInterruptAsFailure: true },
  );
});

import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import type { Outcome } from "@/language/vocabulary";
import { toldJourneys } from "./test-told";
import { type Contact, world } from "./test-world";

const db = testDatabase();
beforeEach(() => emptied(db.sql));

/** The outcome of one customer's journey whose contacts come an hour apart. */
async function ending(...contacts: Partial<Contact>[]) {
  await world(
    db.sql,
    contacts.map((contact, hour) => ({
      id: `i${hour}`,
      at: `2026-03-01T${String(hour).padStart(2, "0")}:00:00Z`,
      customer: "C1",
      ...contact,
    })),
  );
  const [journey] = await toldJourneys(db.sql);
  return [journey?.resolved, journey?.outcome];
}

const billing = (outcome: Outcome): Partial<Contact> => ({ intent: "billing", outcome });
const delivery = (outcome: Outcome): Partial<Contact> => ({ intent: "delivery", outcome });

test("the last outcome of an issue decides: unresolved, then resolved is resolved", async () => {
  expect(await ending(billing("unresolved"), billing("resolved"))).toEqual([true, "resolved"]);
});

test("the last outcome of an issue decides: resolved, then unresolved is unresolved", async () => {
  expect(await ending(billing("resolved"), billing("unresolved"))).toEqual([false, "unresolved"]);
});

test("every issue has to be resolved: delivery open, then billing resolved is not", async () => {
  expect(await ending(delivery("unresolved"), billing("resolved"))).toEqual([false, "unresolved"]);
});

test("a deeper path is an issue of its own: billing open, billing > refund resolved is not resolved", async () => {
  expect(await ending(billing("unresolved"), { intent: "billing > refund" })).toEqual([false, "unresolved"]);
});

test("contacts without an intent are one issue: open, then resolved is resolved", async () => {
  expect(await ending({ outcome: "unresolved" }, { outcome: "resolved" })).toEqual([true, "resolved"]);
});

test("no intent and billing are two issues", async () => {
  expect(await ending({ outcome: "unresolved" }, billing("resolved"))).toEqual([false, "unresolved"]);
});

test("one issue unknown and one resolved is unknown, neither hit nor miss", async () => {
  expect(await ending(delivery("unknown"), billing("resolved"))).toEqual([null, "unknown"]);
});

test("one issue unknown and one unresolved is unresolved", async () => {
  expect(await ending(delivery("unknown"), billing("unresolved"))).toEqual([false, "unresolved"]);
});

test("an unknown that was resolved later is resolved", async () => {
  expect(await ending(billing("unknown"), billing("resolved"))).toEqual([true, "resolved"]);
});

test("of contacts that start together the one that ends later is last", async () => {
  const start = "2026-03-01T00:00:00Z";
  expect(
    await ending(
      { ...billing("resolved"), at: start, minutes: 20 },
      { ...billing("unresolved"), at: start, minutes: 5 },
    ),
  ).toEqual([true, "resolved"]);
});

const never = { handoff: { connected: false } };

test("a handoff that never connected and no resolution is lost in handoff", async () => {
  expect(await ending({ ...billing("handed_off"), ...never })).toEqual([false, "lost_in_handoff"]);
});

test("a lost note and no resolution is lost in handoff", async () => {
  expect(
    await ending(
      { ...billing("handed_off"), handoff: { to: "i1", contextRead: false } },
      billing("unresolved"),
    ),
  ).toEqual([false, "lost_in_handoff"]);
});

test("a lost note that ended resolved is resolved", async () => {
  expect(
    await ending(
      { ...billing("handed_off"), handoff: { to: "i1", contextRead: false } },
      billing("resolved"),
    ),
  ).toEqual([true, "resolved"]);
});

test("a handoff of which nothing more is known is unresolved, not lost", async () => {
  expect(await ending(billing("handed_off"))).toEqual([false, "unresolved"]);
});

test("a lost handoff outranks a complaint", async () => {
  expect(await ending({ ...billing("handed_off"), ...never, csat: 1 })).toEqual([false, "lost_in_handoff"]);
});

const effort = { kind: "ces", min: 1, max: 5, higherIsBetter: false } as const;
test.each([
  ["csat 3 of 5", true, { kind: "csat", score: 3, min: 1, max: 5 }],
  ["csat 4 of 5", false, { kind: "csat", score: 4, min: 1, max: 5 }],
  ["ease 4 of 7", true, { kind: "ces", score: 4, min: 1, max: 7 }],
  ["ease 5 of 7", false, { kind: "ces", score: 5, min: 1, max: 7 }],
  ["effort 3 of 5, where low is good", true, { ...effort, score: 3 }],
  ["effort 2 of 5, where low is good", false, { ...effort, score: 2 }],
  ["a thumb down", true, { kind: "thumbs", score: 0, min: 0, max: 1 }],
  ["a thumb up", false, { kind: "thumbs", score: 1, min: 0, max: 1 }],
  ["nps 6 of 10", true, { kind: "nps", score: 6, min: 0, max: 10 }],
  ["nps 7 of 10", false, { kind: "nps", score: 7, min: 0, max: 10 }],
  ["60 of 100", true, { kind: "csat", score: 60, min: 0, max: 100 }],
  ["61 of 100", false, { kind: "csat", score: 61, min: 0, max: 100 }],
] as const)("unresolved with %s: voiced is %s", async (_, voiced, survey) => {
  expect(await ending({ ...billing("unresolved"), surveys: [survey] })).toEqual([
    false,
    voiced ? "voiced" : "unresolved",
  ]);
});

test("a complaint about an issue that was resolved voices nothing: csat 1 on delivery, billing open", async () => {
  expect(await ending({ ...delivery("resolved"), csat: 1 }, billing("unresolved"))).toEqual([
    false,
    "unresolved",
  ]);
});

test("a complaint on an earlier contact of the open issue counts", async () => {
  expect(
    await ending({ ...billing("unresolved"), csat: 2 }, delivery("resolved"), billing("customer_left")),
  ).toEqual([false, "voiced"]);
});

test("a survey that was offered, skipped or expired says nothing", async () => {
  const asked = { kind: "csat", score: 1, min: 1, max: 5 } as const;
  const surveys = (["offered", "skipped", "expired"] as const).map((status) => ({ ...asked, status }));
  expect(await ending({ ...billing("customer_left"), surveys })).toEqual([false, "silent"]);
});

test("the customer left at the last contact and said nothing: silent", async () => {
  expect(await ending(billing("unresolved"), billing("customer_left"))).toEqual([false, "silent"]);
});

test("the customer left and came back: not silent", async () => {
  expect(await ending(billing("customer_left"), delivery("resolved"))).toEqual([false, "unresolved"]);
});

test("what the company sends after the customer left breaks no silence", async () => {
  expect(await ending(billing("customer_left"), { direction: "outbound" })).toEqual([false, "silent"]);
});

test("the customer left after a good answer: not silent, not voiced", async () => {
  expect(await ending({ ...billing("customer_left"), csat: 5 })).toEqual([false, "unresolved"]);
});

test("the customer left while a handoff was asked for: not silent", async () => {
  expect(await ending({ ...billing("customer_left"), handoff: { connected: null } })).toEqual([
    false,
    "unresolved",
  ]);
});

test("a customer who left an issue resolved earlier left it open", async () => {
  expect(await ending(billing("resolved"), billing("customer_left"))).toEqual([false, "silent"]);
});

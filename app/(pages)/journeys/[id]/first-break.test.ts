import { expect, test } from "vitest";
import type { LineHandoff, LineInteraction, LinePromise } from "@/journeys/line-shape";
import { firstBreak } from "./first-break";

const contact = (id: number, endedAt: string, outcome: LineInteraction["outcome"]) =>
  ({ hidden: false, id, direction: "inbound", startedAt: endedAt, endedAt, outcome }) as LineInteraction;
const handoff = (requestedAt: string, fate: LineHandoff["fate"], toInteractionId: number | null) =>
  ({ fromInteractionId: 1, toInteractionId, requestedAt, fate }) as LineHandoff;

test("a lost handoff before an unresolved end is what went wrong first, at the contact that received it", () => {
  const found = firstBreak({
    interactions: [
      contact(1, "2026-03-01T10:00:00Z", "handed_off"),
      contact(2, "2026-03-01T12:00:00Z", "unresolved"),
    ],
    handoffs: [handoff("2026-03-01T10:00:00Z", "lost", 2)],
    promises: [],
  });
  expect(found).toMatchObject({ kind: "handoff", interactionId: 2 });
});

test("a customer who left came before the handoff that never connected", () => {
  const found = firstBreak({
    interactions: [contact(1, "2026-03-01T09:00:00Z", "customer_left")],
    handoffs: [handoff("2026-03-01T10:00:00Z", "never_connected", null)],
    promises: [],
  });
  expect(found).toMatchObject({ kind: "contact", interactionId: 1, outcome: "customer_left" });
});

test("kept and unknown handoffs and good or unknown ends are no breaks", () => {
  const found = firstBreak({
    interactions: [
      contact(1, "2026-03-01T09:00:00Z", "handed_off"),
      contact(2, "2026-03-01T10:00:00Z", "unknown"),
    ],
    handoffs: [handoff("2026-03-01T09:00:00Z", "kept", 2), handoff("2026-03-01T09:30:00Z", "unknown", 2)],
    promises: [],
  });
  expect(found).toBeNull();
});

test("a promise breaks when it was due, one told differently when that was settled; a kept one never", () => {
  const promise = (fate: LinePromise["fate"], dueAt: string | null, settledAt: string | null) =>
    ({ interactionId: 1, fate, dueAt, settledAt, madeAt: "2026-03-01T08:00:00Z" }) as LinePromise;
  const of = (...promises: LinePromise[]) => firstBreak({ interactions: [], handoffs: [], promises });
  expect(of(promise("broken", "2026-03-05T08:00:00Z", null))).toMatchObject({ at: "2026-03-05T08:00:00Z" });
  expect(of(promise("contradicted", "2026-03-05T08:00:00Z", "2026-03-03T08:00:00Z"))).toMatchObject({
    kind: "promise",
    at: "2026-03-03T08:00:00Z",
    interactionId: 1,
  });
  expect(of(promise("kept", "2026-03-05T08:00:00Z", null))).toBeNull();
});

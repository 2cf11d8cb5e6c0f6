import { expect, test } from "vitest";
import type { LineHandoff, LineInteraction } from "@/journeys/line-shape";
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
  });
  expect(found).toMatchObject({ kind: "handoff", interactionId: 2 });
});

test("a customer who left came before the handoff that never connected", () => {
  const found = firstBreak({
    interactions: [contact(1, "2026-03-01T09:00:00Z", "customer_left")],
    handoffs: [handoff("2026-03-01T10:00:00Z", "never_connected", null)],
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
  });
  expect(found).toBeNull();
});

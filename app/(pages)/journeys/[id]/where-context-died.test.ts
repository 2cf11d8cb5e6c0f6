import { expect, test } from "vitest";
import type { Line, LineHandoff, LineInteraction, LineMessage } from "@/journeys/line-shape";
import { whereContextDied } from "./where-context-died";

const said = (...roles: LineMessage["role"][]) => roles.map((role) => ({ role }) as LineMessage);
const receiver = (...roles: LineMessage["role"][]) =>
  ({
    interactions: [{ hidden: false, id: 2, messages: said(...roles) } as unknown as LineInteraction],
  }) as Line;
const handoff = (fate: LineHandoff["fate"], toInteractionId: number | null = 2) =>
  ({ id: 7, fate, toInteractionId }) as LineHandoff;

test("it shows in the first turn of an agent of the contact that received it, notes and customers passed over", () => {
  const line = receiver("case_note", "customer", "human_agent", "ai_agent");
  expect(whereContextDied(handoff("lost"), line)).toEqual({ handoffId: 7, messageIndex: 2 });
  expect(whereContextDied(handoff("lost"), receiver("ai_agent"))).toEqual({ handoffId: 7, messageIndex: 0 });
});

test.each([
  ["a kept handoff", handoff("kept"), receiver("human_agent")],
  ["one that nobody knows of", handoff("unknown"), receiver("human_agent")],
  ["one that nobody received", handoff("lost", null), receiver("human_agent")],
  ["one received by a contact without a transcript", handoff("lost"), receiver()],
  ["one in whose transcript no agent speaks", handoff("lost"), receiver("customer", "case_note")],
])("%s shows nowhere", (_, lost, line) => {
  expect(whereContextDied(lost, line)).toBeNull();
});

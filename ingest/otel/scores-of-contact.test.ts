import { describe, expect, test } from "vitest";
import { contactOf } from "./test-contacts";
import type { Sketch } from "./test-spans";

const session = { "session.id": "s-1" };
const at = (second: number) =>
  new Date(Date.UTC(2026, 2, 1, 12) + second * 1000).toISOString().replace("Z", "000Z");

describe("scores", () => {
  const about = (says: Sketch["says"], more: Partial<Sketch> = {}) =>
    contactOf([{ id: "1", to: 4, says: { ...session, ...says }, ...more }]);

  test("as an event, with the name in one way of writing", () => {
    const events = [
      {
        name: "gen_ai.evaluation.result",
        at: 3,
        says: {
          "gen_ai.evaluation.name": "ToneOfVoice",
          "gen_ai.evaluation.score.value": 0,
          "gen_ai.evaluation.score.label": "cold",
        },
      },
    ];
    expect(about({}, { events }).evaluations).toEqual([
      { name: "tone_of_voice", score: 0, label: "cold", at: at(3) },
    ]);
  });

  test("as lists, of a span, a trace and a session", () => {
    const says = {
      "evaluations.0.evaluation.name": "faithfulness",
      "evaluations.0.evaluation.score": 0.5,
      "evaluations.0.evaluation.annotator_kind": "LLM",
      "trace.evaluations.0.evaluation.name": "goal",
      "trace.evaluations.0.evaluation.label": "met",
      "session.annotations.7.annotation.name": "csat",
      "session.annotations.7.annotation.score": 4,
      "session.annotations.7.annotation.annotator_kind": "HUMAN",
    };
    const found = about(says);
    expect(found.evaluations).toEqual([
      { name: "csat", score: 4, kind: "HUMAN", target: "interaction", at: at(4) },
      { name: "faithfulness", score: 0.5, kind: "LLM", at: at(4) },
      { name: "goal", label: "met", target: "segment", at: at(4) },
    ]);
    expect(found.surveys).toEqual([{ type: "csat", score: 4, responded_at: at(4) }]);
  });

  test("as names; the same on a child and its parent is one", () => {
    const says = { "eval.helpful": 1, "eval.helpful.reason": "answered", "eval.helpful.latency_ms": 90 };
    const spans: Sketch[] = [
      { id: "1", to: 4, says: { ...session, ...says } },
      { id: "2", parent: "1", to: 3, name: "eval.helpful", says },
    ];
    expect(contactOf(spans).evaluations).toEqual([
      { name: "helpful", score: 1, explanation: "answered", at: at(4) },
    ]);
  });

  test.each([
    [{ "eval.conversation_resolution": 0.75 }, { resolution: "resolved", resolution_source: "ai_eval" }],
    [{ "eval.ConversationResolution": 0.74 }, { resolution: "unresolved", resolution_source: "ai_eval" }],
    [{ "eval.conversation_resolution": false }, { resolution: "unresolved", resolution_source: "ai_eval" }],
    [
      { outcome: "Escalated", "eval.conversation_resolution": 1 },
      { resolution: "escalated", resolution_source: "system" },
    ],
    [{ "eval.tone": 1 }, undefined],
  ])("%j says how it ended", (says, outcome) => {
    expect(about(says).outcome).toEqual(outcome);
  });

  test("an answer outside its scale is no survey", () => {
    const says = {
      "annotations.0.annotation.name": "csat",
      "annotations.0.annotation.score": 9,
      "annotations.0.annotation.annotator_kind": "HUMAN",
    };
    expect(about(says).surveys).toBeUndefined();
  });
});

import { expect, test } from "vitest";
import { reasonWords } from "./flag-words";

test.each([
  [
    "silence",
    { contacts: 1, channel: "chat" },
    "The customer gave up on Chat after 1 contact, without an answer.",
  ],
  [
    "lost_context",
    { lost: 2, never_connected: 1, from: "chat", to: "voice" },
    "2 notes not read, 1 handoff never connected; first from Chat to Voice.",
  ],
  [
    "lost_context",
    { lost: 0, never_connected: 1, from: "chat", to: null },
    "1 handoff never connected; first from Chat.",
  ],
  ["broken_promise", { broken: 1, contradicted: 2 }, "1 promise broken, 2 promises contradicted."],
  [
    "satisfied_but_hard",
    { csat: 5, ease: 2, channel: "voice" },
    "Satisfaction 5 of 5 and ease 2 of 7 for the same contact on Voice.",
  ],
  ["ping_pong", { changes: 2, path: "chat > voice > chat" }, "2 changes of channel: Chat → Voice → Chat."],
  [
    "inconsistency",
    { name: "persona_consistency", score: 0.35, channel: "chat" },
    "Persona consistency was judged 0.35 of 1 on Chat.",
  ],
  [
    "knowledge_mismatch",
    { case: "C1", versions: ["kb-1", "kb-2"], channels: ["chat", "email"] },
    "One case was answered from 2 versions of the knowledge base (kb-1, kb-2) on Chat, E-mail.",
  ],
  ["sentiment_collapse", { fall: 0.75, channel: "voice" }, "Sentiment fell by 75.0% of its scale on Voice."],
  [
    "agent_outlier",
    { agent: "Lee", resolved: 9, contacts: 40, days: 90, limit: 0.5 },
    "Lee resolved 9 contacts of 40 in 90 days; chance alone makes at least 50.0% of equals.",
  ],
  ["sample", {}, "Drawn at random, so that what no rule sees is found as well."],
] as const)("%s: %j", (kind, reason, words) => {
  expect(reasonWords(kind, reason)).toBe(words);
});

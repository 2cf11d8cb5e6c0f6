import type { Crossing } from "@/components/timeline-steps";
import type { Stop } from "@/components/timeline-svg";

const stop = (id: number, channel: Stop["channel"], startedAt: string, outcome: Stop["outcome"]): Stop => ({
  id,
  channel,
  startedAt,
  outcome,
  words: `${channel}, ${startedAt}`,
  labels: [startedAt.slice(11, 16), startedAt.slice(5, 10)],
});

export const stops: Stop[] = [
  stop(1, "chat", "2026-03-01T09:00:00Z", "handed_off"),
  stop(2, "voice", "2026-03-01T09:12:00Z", "handed_off"),
  stop(3, "email", "2026-03-03T16:40:00Z", "unresolved"),
  stop(4, "email", "2026-03-03T17:00:00Z", null),
  stop(5, "voice", "2026-03-09T08:05:00Z", "customer_left"),
  stop(6, "chat", "2026-03-09T20:05:00Z", "resolved"),
];

export const crossings: Crossing[] = [
  { fromId: 1, toId: 2, fate: "kept" },
  { fromId: 2, toId: 3, fate: "lost" },
  { fromId: 3, toId: 5, fate: "unknown" },
  { fromId: 5, toId: null, fate: "never_connected" },
];

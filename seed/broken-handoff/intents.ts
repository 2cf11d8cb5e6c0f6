import type { Channel } from "@/language/vocabulary";

/**
 * What customers of the invented parcel company Nordpakt want: how often, how hard it is (higher is
 * harder), how much effort it takes even when it goes well, and the channel on which it goes worst.
 */
export type Intent = { path: string; weight: number; hard: number; effort: number; worst: Channel | null };

export const intents: Intent[] = [
  { path: "delivery > where is my parcel", weight: 22, hard: -0.3, effort: 0, worst: null },
  { path: "delivery > damaged", weight: 8, hard: 0.3, effort: 1.2, worst: "chat" },
  { path: "delivery > change address", weight: 9, hard: -0.2, effort: 0.3, worst: "sms" },
  { path: "delivery > missed delivery", weight: 11, hard: 0, effort: 0.4, worst: null },
  { path: "billing > refund", weight: 10, hard: 0.5, effort: 1.6, worst: "chat" },
  { path: "billing > invoice question", weight: 7, hard: 0, effort: 0.5, worst: null },
  { path: "billing > charged twice", weight: 5, hard: 0.4, effort: 1.1, worst: "email" },
  { path: "account > locked out", weight: 8, hard: -0.1, effort: 0.9, worst: "in_app" },
  { path: "account > change details", weight: 5, hard: -0.4, effort: 0, worst: null },
  { path: "account > close account", weight: 3, hard: 0.2, effort: 1.4, worst: "chat" },
  { path: "customs > documents missing", weight: 4, hard: 0.6, effort: 1.5, worst: "email" },
  { path: "pickup > book a courier", weight: 8, hard: -0.4, effort: 0.1, worst: null },
];

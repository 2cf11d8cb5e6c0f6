import type { Kept } from "@/components/filter-links";
import type { Grouping } from "@/language/grouping";
import { ownChoice } from "./own-choice";

/** How far down intents are told apart: to the end of their paths, or by their first step. */
export const intentDepths = ["full", "1"] as const;
export type IntentDepth = (typeof intentDepths)[number];

export const depthWords: Record<IntentDepth, string> = { full: "Every intent", "1": "Top intents" };

export function intentDepth(own: Kept): { chosen: IntentDepth; by: Grouping; problems: string[] } {
  const found = ownChoice(own, "depth", intentDepths);
  return { ...found, by: found.chosen === "1" ? "intent:1" : "intent" };
}

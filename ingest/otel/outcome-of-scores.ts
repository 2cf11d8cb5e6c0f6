import type { Conventions } from "./conventions";
import { first, type Said } from "./said";
import type { Score } from "./scores-of-span";

const outcomes = /^(resolved|partially_resolved|unresolved|escalated|handed_off|abandoned|customer_left)$/;

/** How the contact ended: as an attribute says, else as the latest evaluation of its resolution says. */
export function outcomeOf(spans: Said[], scores: Score[], conventions: Conventions) {
  const said = first(conventions.keys.outcome, spans)?.toLowerCase();
  if (said && outcomes.test(said)) return { resolution: said, resolution_source: "system" };
  const judged = scores.findLast(({ name }) => conventions.resolutionScores.includes(name));
  const resolution = judged && judgement(judged, conventions.resolvedFrom);
  return resolution ? { resolution, resolution_source: sourceOf(judged) } : undefined;
}

function judgement({ score, label }: Score, resolvedFrom: number | null): string | undefined {
  const word = label?.trim().toLowerCase() ?? "";
  if (outcomes.test(word)) return word;
  if (/^(pass|passed|yes|true)$/.test(word)) return "resolved";
  if (/^(fail|failed|no|false)$/.test(word)) return "unresolved";
  if (score === undefined || resolvedFrom === null) return undefined;
  return score >= resolvedFrom ? "resolved" : "unresolved";
}

function sourceOf({ kind }: Score): string {
  return kind?.toUpperCase() === "HUMAN" ? "agent" : "ai_eval";
}

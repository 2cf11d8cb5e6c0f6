import type { Line } from "@/journeys/line-shape";

/** The first thing on a line that went wrong. */
export type Break =
  | { kind: "handoff"; at: string; interactionId: number; handoff: Line["handoffs"][number] }
  | { kind: "contact"; at: string; interactionId: number; outcome: "unresolved" | "customer_left" };

/** Null where nothing that may be seen went wrong. */
export function firstBreak({
  interactions,
  handoffs,
}: Pick<Line, "interactions" | "handoffs">): Break | null {
  const breaks: Break[] = handoffs
    .filter(({ fate }) => fate === "lost" || fate === "never_connected")
    .map((handoff) => ({
      kind: "handoff",
      at: handoff.requestedAt,
      interactionId: handoff.toInteractionId ?? handoff.fromInteractionId,
      handoff,
    }));
  for (const one of interactions)
    if (
      !one.hidden &&
      one.direction === "inbound" &&
      (one.outcome === "unresolved" || one.outcome === "customer_left")
    )
      breaks.push({
        kind: "contact",
        at: one.endedAt ?? one.startedAt,
        interactionId: one.id,
        outcome: one.outcome,
      });
  return breaks.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))[0] ?? null;
}

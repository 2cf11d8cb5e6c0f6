import type { Line } from "@/journeys/line-shape";

/** The first thing on a line that went wrong. */
export type Break =
  | { kind: "handoff"; at: string; interactionId: number; handoff: Line["handoffs"][number] }
  | { kind: "promise"; at: string; interactionId: number; fate: "broken" | "contradicted" }
  | { kind: "contact"; at: string; interactionId: number; outcome: "unresolved" | "customer_left" };

/** Null where nothing that may be seen went wrong. */
export function firstBreak({
  interactions,
  handoffs,
  promises,
}: Pick<Line, "interactions" | "handoffs" | "promises">): Break | null {
  const breaks: Break[] = handoffs
    .filter(({ fate }) => fate === "lost" || fate === "never_connected")
    .map((handoff) => ({
      kind: "handoff",
      at: handoff.requestedAt,
      interactionId: handoff.toInteractionId ?? handoff.fromInteractionId,
      handoff,
    }));
  for (const { fate, interactionId, settledAt, dueAt, madeAt } of promises) {
    const at = settledAt ?? dueAt ?? madeAt;
    if (at && (fate === "broken" || fate === "contradicted"))
      breaks.push({ kind: "promise", at, interactionId, fate });
  }
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

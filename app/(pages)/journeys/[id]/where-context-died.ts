import type { Line, LineHandoff, LineInteraction } from "@/journeys/line-shape";

/** Where in the receiving contact it shows that the context was lost. */
export type Death = { handoffId: number; messageIndex: number };

/**
 * The turn of the receiver in which a lost handoff shows: the first of an agent, who answers without having
 * read the note. Null where the handoff was not lost, or nothing of the answer was recorded.
 */
export function whereContextDied(handoff: LineHandoff, { interactions }: Line): Death | null {
  if (handoff.fate !== "lost") return null;
  const receiver = interactions.find(
    (one): one is LineInteraction => !one.hidden && one.id === handoff.toInteractionId,
  );
  const messageIndex = receiver?.messages.findIndex(({ role }) => role.endsWith("_agent")) ?? -1;
  return messageIndex < 0 ? null : { handoffId: handoff.id, messageIndex };
}

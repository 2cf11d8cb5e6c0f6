import { type LooseScore, scoreOfLog } from "./scores-of-span";
import type { LogEvent } from "./span";
import { usualConventions } from "./usual-conventions";
import { Unusable } from "./values";

/** The evaluation that a log event is, with the contact that it names, or else by its trace; null: none. */
export function looseScore(event: LogEvent): LooseScore | null {
  const score = scoreOfLog(event);
  if (!score) return null;
  const named = usualConventions.keys.interaction
    .map((key) => event.attributes[key])
    .find((value) => typeof value === "string" && value.trim() !== "" && value.length <= 256);
  const interaction = typeof named === "string" ? named.trim() : null;
  if (interaction === null && score.traceId === null)
    throw new Unusable("it names neither a trace nor a conversation, so nobody knows what was evaluated");
  return { ...score, interaction };
}

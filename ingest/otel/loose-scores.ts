import { usualConventions } from "./conventions";
import type { LooseScore } from "./keep-spans";
import { scoreOfLog } from "./scores-of-span";
import type { LogEvent } from "./span";

/** The evaluations among log events, each with the contact that it names, or else by its trace. */
export function looseScores(events: LogEvent[]): LooseScore[] {
  return events.flatMap((event) => {
    const score = scoreOfLog(event);
    if (!score) return [];
    const named = usualConventions.keys.interaction
      .map((key) => event.attributes[key])
      .find((value) => typeof value === "string" && value.trim() !== "" && value.length <= 256);
    const interaction = typeof named === "string" ? named.trim() : null;
    return interaction !== null || score.traceId !== null ? [{ ...score, interaction }] : [];
  });
}

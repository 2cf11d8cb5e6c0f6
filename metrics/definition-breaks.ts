import type { Period } from "@/language/period";
import type { Metric } from "./metric";

/** A change of a definition: what is said from this date on is not quite what was said before. */
export type DefinitionBreak = { date: string; version: number; what: string };

/** The changes of a metric's definition inside a period; the first definition changed nothing. */
export function definitionBreaks({ history }: Metric, { from, to }: Period): DefinitionBreak[] {
  return history
    .map(({ on, what }, index) => ({ date: on, version: index + 1, what }))
    .filter(({ date, version }) => version > 1 && date >= from && date < to);
}

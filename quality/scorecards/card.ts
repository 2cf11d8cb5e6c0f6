import { z } from "zod";

/*
 * What a scorecard asks, as it is kept. Numbers that were typed and are none stay null, so that a draft keeps
 * whatever state it is left in; `problems` says what stands against publishing it.
 */

const question = z.object({
  /** Stays the same from version to version. */
  id: z.string(),
  words: z.string(),
  help: z.string(),
  kind: z.enum(["yes_no", "scale"]),
  /** The ends of the scale. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  notApplicable: z.boolean(),
  /** Fails the whole review where it is failed, whatever the score. */
  critical: z.boolean(),
  /** On a scale, the lowest value that passes a critical question. */
  passesFrom: z.number().nullable(),
});

const section = z.object({
  id: z.string(),
  title: z.string(),
  weight: z.number().nullable(),
  questions: z.array(question),
});

export const cardSchema = z.object({
  name: z.string(),
  /** The number of the next id, of a section or a question. */
  next: z.number(),
  sections: z.array(section),
});

export type Question = z.infer<typeof question>;
export type Section = z.infer<typeof section>;
export type Card = z.infer<typeof cardSchema>;

export function questionsOf({ sections }: Card): Question[] {
  return sections.flatMap(({ questions }) => questions);
}

/** The values that can be chosen, best last: 0 for no and 1 for yes, or every step of the scale. */
export function valuesOf({ kind, low, high }: Question): number[] {
  if (kind === "yes_no") return [0, 1];
  if (low === null || high === null || !(high > low)) return [];
  return Array.from({ length: high - low + 1 }, (_, step) => low + step);
}

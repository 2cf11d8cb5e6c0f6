import { z } from "zod";
import { storable } from "../storable";
import { type Card, type Question, questionsOf, valuesOf } from "./card";

const answer = z.object({
  /** 1 for yes, 0 for no, or a step of the scale; null: not answered yet. */
  value: z.union([z.number(), z.literal("not_applicable")]).nullable(),
  comment: z.string(),
});

/** What was answered, by the id of the question. */
export const answersSchema = z.record(z.string(), answer);

export type Answer = z.infer<typeof answer>;
export type Answers = z.infer<typeof answersSchema>;

/** What a form gave, with nothing in it that the card does not ask. */
export function answersTo(card: Card, given: (field: string) => string): Answers {
  const found = questionsOf(card).map((question): [string, Answer] => [
    question.id,
    {
      value: chosen(question, given(`answer:${question.id}`)),
      comment: storable(given(`comment:${question.id}`), longestComment),
    },
  ]);
  return Object.fromEntries(found);
}

const longestComment = 2000;

function chosen(question: Question, text: string): Answer["value"] {
  if (text === "not_applicable") return question.notApplicable ? text : null;
  return valuesOf(question).find((value) => `${value}` === text) ?? null;
}

/** The questions that are not answered yet; "not applicable" is an answer. */
export function unanswered(card: Card, answers: Answers): Question[] {
  return questionsOf(card).filter(({ id }) => (answers[id]?.value ?? null) === null);
}

import type { Answers } from "./answers";
import { type Card, type Question, questionsOf, type Section } from "./card";

export type SectionScore = { id: string; score: number | null; applicable: number };

export type Score = {
  /** 0..1; null: no question applied. */
  score: number | null;
  sections: SectionScore[];
  /** The critical questions that were failed; any of them fails the review, whatever the score. */
  failed: Question[];
  /** How many questions applied, of how many. */
  applicable: number;
  asked: number;
};

/**
 * The score of a review: the mean of what applied in each section, and of the sections by their weight. A
 * section in which nothing applied takes its weight out with it. Critical questions count in the score like
 * any other, and besides fail the review where they are failed.
 */
export function scoreOf(card: Card, answers: Answers): Score {
  const sections = card.sections.map((section) => ofSection(section, answers));
  const scored = card.sections.flatMap(({ weight }, place) => {
    const score = sections[place]?.score ?? null;
    return score === null ? [] : [{ weight: weight ?? 0, score }];
  });
  const weights = scored.reduce((sum, { weight }) => sum + weight, 0);
  return {
    score: weights > 0 ? scored.reduce((sum, { weight, score }) => sum + weight * score, 0) / weights : null,
    sections,
    failed: questionsOf(card).filter((question) => fails(question, answers)),
    applicable: sections.reduce((sum, { applicable }) => sum + applicable, 0),
    asked: questionsOf(card).length,
  };
}

function ofSection({ id, questions }: Section, answers: Answers): SectionScore {
  const values = questions.flatMap((question) => {
    const value = answers[question.id]?.value;
    return typeof value === "number" ? [share(question, value)] : [];
  });
  const sum = values.reduce((total, value) => total + value, 0);
  return { id, score: values.length > 0 ? sum / values.length : null, applicable: values.length };
}

/** Where an answer lies between the worst and the best, 0..1. */
function share({ kind, low, high }: Question, value: number): number {
  if (kind === "yes_no") return value;
  return low === null || high === null || high === low ? 0 : (value - low) / (high - low);
}

function fails({ id, kind, critical, passesFrom }: Question, answers: Answers): boolean {
  const value = answers[id]?.value;
  if (!critical || typeof value !== "number") return false;
  return kind === "yes_no" ? value === 0 : value < (passesFrom ?? Number.NEGATIVE_INFINITY);
}

import { type Card, type Question, questionsOf, type Section } from "./card";

export const longest = { name: 80, title: 80, words: 300, help: 1000 };
const most = { sections: 12, questions: 60, steps: 11 };

/** A reason why a card cannot be published, and the part of the card that it is about; null: the whole card. */
export type Problem = { id: string | null; sentence: string };

/** Everything that stands against publishing a card; empty: nothing. */
export function problems(card: Card): Problem[] {
  const { sections } = card;
  const whole: (string | false)[] = [
    card.name === "" && "Give the scorecard a name.",
    sections.length === 0 && "The scorecard has no section yet. Add one.",
    sections.length > most.sections && `A scorecard has at most ${most.sections} sections.`,
    questionsOf(card).length > most.questions && `A scorecard has at most ${most.questions} questions.`,
  ];
  return [
    ...told(null, whole),
    ...sections.flatMap((section, place) => [
      ...told(section.id, ofSection(section, place + 1)),
      ...section.questions.flatMap((question, at) =>
        told(question.id, ofQuestion(question, `Section ${place + 1}, question ${at + 1}`)),
      ),
    ]),
  ];
}

function ofSection({ title, weight, questions }: Section, place: number): (string | false)[] {
  return [
    title === "" && `Section ${place} has no title.`,
    !(weight !== null && weight > 0 && weight <= 1000) &&
      `The weight of section ${place} must be a number above 0, at most 1000.`,
    questions.length === 0 && `Section ${place} has no question. Add one, or remove the section.`,
  ];
}

function ofQuestion(question: Question, which: string): (string | false)[] {
  const { words, kind, low, high, critical, passesFrom } = question;
  const given: (string | false)[] = [words === "" && `${which} asks nothing yet.`];
  if (kind === "yes_no") return given;
  const isWhole = Number.isInteger(low) && Number.isInteger(high);
  if (low === null || high === null || !isWhole || high <= low || high - low >= most.steps)
    return [
      ...given,
      `${which}: the scale must go from a whole number to a higher one, in at most ${most.steps} steps.`,
    ];
  const passes =
    passesFrom !== null && Number.isInteger(passesFrom) && passesFrom > low && passesFrom <= high;
  return [
    ...given,
    critical &&
      !passes &&
      `${which} is critical: say from which value on it passes, from ${low + 1} to ${high}.`,
  ];
}

function told(id: string | null, sentences: (string | false)[]): Problem[] {
  return sentences.flatMap((sentence) => (sentence === false ? [] : [{ id, sentence }]));
}

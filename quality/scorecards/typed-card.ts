import { storable } from "../storable";
import type { Card, Question, Section } from "./card";
import { longest } from "./problems";

/** A card as the fields of the builder have it; what a field does not name stays as it was. */
export function typedCard(card: Card, given: (field: string) => string | null): Card {
  return {
    name: worded(given("name"), longest.name, card.name),
    next: card.next,
    sections: card.sections.map((section) => typedSection(section, given)),
  };
}

type Given = (field: string) => string | null;

function typedSection(section: Section, given: Given): Section {
  const field = (name: string) => given(`${section.id}:${name}`);
  return {
    id: section.id,
    title: worded(field("title"), longest.title, section.title),
    weight: numeral(field("weight"), section.weight),
    questions: section.questions.map((question) => typedQuestion(question, given)),
  };
}

function typedQuestion(question: Question, given: Given): Question {
  const field = (name: string) => given(`${question.id}:${name}`);
  const kind = field("kind");
  // Careful: a box that is not ticked is not sent at all; the words, which always are, say that it was asked.
  const isGiven = field("words") !== null;
  const ticked = (name: string, before: boolean) => (isGiven ? field(name) !== null : before);
  return {
    id: question.id,
    words: worded(field("words"), longest.words, question.words),
    help: worded(field("help"), longest.help, question.help),
    kind: kind === "yes_no" || kind === "scale" ? kind : question.kind,
    low: numeral(field("low"), question.low),
    high: numeral(field("high"), question.high),
    notApplicable: ticked("not_applicable", question.notApplicable),
    critical: ticked("critical", question.critical),
    passesFrom: numeral(field("passes_from"), question.passesFrom),
  };
}

function worded(text: string | null, length: number, before: string): string {
  return text === null ? before : storable(text, length);
}

/** Null where something else than a number was typed: `problems` says so. */
function numeral(text: string | null, before: number | null): number | null {
  if (text === null) return before;
  const typed = Number(text.trim().replace(",", "."));
  return text.trim() === "" || !Number.isFinite(typed) ? null : typed;
}

import type { Card, Question, Section } from "./card";

/** What a button of the builder asks for, e.g. `up:q3`; anything else changes nothing. */
export function edited(card: Card, wish: string): Card {
  const [verb = "", id = ""] = wish.split(":");
  if (verb === "add-section") return withNewSection(card);
  if (verb === "add-question") return withNewQuestion(card, id);
  if (verb === "remove") return removed(card, id);
  if (verb === "up" || verb === "down") return moved(card, id, verb === "up" ? -1 : 1);
  return card;
}

/** The part of the edited card that somebody will look at next; null: none in particular. */
export function placeOf({ sections }: Card, wish: string): string | null {
  const [verb = "", id = ""] = wish.split(":");
  if (verb === "add-section") return sections.at(-1)?.id ?? null;
  if (verb === "add-question")
    return sections.find((section) => section.id === id)?.questions.at(-1)?.id ?? null;
  return verb === "up" || verb === "down" ? id : null;
}

const newQuestion: Omit<Question, "id"> = {
  words: "",
  help: "",
  kind: "yes_no",
  low: 1,
  high: 5,
  notApplicable: false,
  critical: false,
  passesFrom: null,
};

/** What a new scorecard begins with: one section with one question to fill in. */
export const emptyCard: Card = withNewSection({ name: "", next: 1, sections: [] });

// The counter only rises: an id that was used before must not come back with another meaning.
function withNewSection(card: Card): Card {
  const { next, sections } = card;
  const questions = [{ id: `q${next + 1}`, ...newQuestion }];
  const added = { id: `s${next}`, title: "", weight: 1, questions };
  return { ...card, next: next + 2, sections: [...sections, added] };
}

function withNewQuestion(card: Card, id: string): Card {
  const { next, sections } = card;
  const added = { id: `q${next}`, ...newQuestion };
  return {
    ...card,
    next: next + 1,
    sections: sections.map((section) =>
      section.id === id ? { ...section, questions: [...section.questions, added] } : section,
    ),
  };
}

function removed(card: Card, id: string): Card {
  return { ...card, sections: withoutQuestion(card.sections, id).filter((section) => section.id !== id) };
}

function withoutQuestion(sections: Section[], id: string): Section[] {
  return sections.map((section) => ({
    ...section,
    questions: section.questions.filter((question) => question.id !== id),
  }));
}

/** A section changes places with its neighbour; a question at the end of its section goes into the next one. */
function moved(card: Card, id: string, by: -1 | 1): Card {
  const { sections } = card;
  const at = sections.findIndex(({ questions }) => questions.some((question) => question.id === id));
  const home = sections[at];
  const question = home?.questions.find((one) => one.id === id);
  if (!home || !question) return { ...card, sections: swapped(sections, id, by) };
  const questions = swapped(home.questions, id, by);
  if (questions !== home.questions) return { ...card, sections: sections.with(at, { ...home, questions }) };
  const neighbour = sections[at + by];
  if (!neighbour) return card;
  const joined = by === 1 ? [question, ...neighbour.questions] : [...neighbour.questions, question];
  return {
    ...card,
    sections: withoutQuestion(sections, id).with(at + by, { ...neighbour, questions: joined }),
  };
}

/** The same list where there is no such neighbour. */
function swapped<Part extends { id: string }>(parts: Part[], id: string, by: -1 | 1): Part[] {
  const place = parts.findIndex((part) => part.id === id);
  const [one, other] = [parts[place], place + by < 0 ? undefined : parts[place + by]];
  if (!one || !other) return parts;
  return parts.with(place, other).with(place + by, one);
}

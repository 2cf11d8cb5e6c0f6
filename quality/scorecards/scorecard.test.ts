import { expect, test } from "vitest";
import { answersTo, unanswered } from "./answers";
import type { Card, Question } from "./card";
import { edited, emptyCard, placeOf } from "./edits";
import { problems } from "./problems";
import { scoreOf } from "./score";
import { typedCard } from "./typed-card";

const yesNo = (id: string, rest: Partial<Question> = {}): Question => ({
  id,
  words: `Question ${id}`,
  help: "",
  kind: "yes_no",
  low: 1,
  high: 5,
  notApplicable: true,
  critical: false,
  passesFrom: null,
  ...rest,
});
const scale = (id: string, rest: Partial<Question> = {}) => yesNo(id, { kind: "scale", ...rest });
const card = (...sections: [weight: number, questions: Question[]][]): Card => ({
  name: "Quality",
  next: 20,
  sections: sections.map(([weight, questions], at) => ({
    id: `s${at + 1}`,
    title: `Section ${at + 1}`,
    weight,
    questions,
  })),
});
type Given = Record<string, number | "not_applicable">;
const judged = (given: Given) =>
  Object.fromEntries(Object.entries(given).map(([id, value]) => [id, { value, comment: "" }]));
const score = (on: Card, given: Given) => scoreOf(on, judged(given));

const two = card([3, [yesNo("q1"), scale("q2")]], [1, [yesNo("q3")]]);

test("yes, 4 of 1..5, no with weights 3 and 1: (3 · (1 + 0.75) / 2 + 1 · 0) / 4 = 0.65625", () => {
  expect(score(two, { q1: 1, q2: 4, q3: 0 })).toMatchObject({ score: 0.65625, applicable: 3, asked: 3 });
});

test("a question that does not apply leaves the mean of its section: (3 · 0.75 + 1 · 1) / 4 = 0.8125", () => {
  expect(score(two, { q1: "not_applicable", q2: 4, q3: 1 })).toMatchObject({ score: 0.8125, applicable: 2 });
});

test("a section in which nothing applies takes its weight out with it: 1 · 1 / 1 = 1", () => {
  const found = score(two, { q1: "not_applicable", q2: "not_applicable", q3: 1 });
  expect(found.score).toBe(1);
  expect(found.sections).toEqual([
    { id: "s1", score: null, applicable: 0 },
    { id: "s2", score: 1, applicable: 1 },
  ]);
});

test("where nothing applies at all there is no score, which is not 0", () => {
  const given = { q1: "not_applicable", q2: "not_applicable", q3: "not_applicable" } as const;
  expect(score(two, given)).toMatchObject({ score: null, applicable: 0, failed: [] });
});

test("a failed critical question fails the review and counts in its score like any other: (1 + 1 + 0) / 3", () => {
  const critical = card([1, [yesNo("q1"), yesNo("q2"), yesNo("q3", { critical: true })]]);
  const found = score(critical, { q1: 1, q2: 1, q3: 0 });
  expect(found.score).toBeCloseTo(2 / 3, 15);
  expect(found.failed.map(({ id }) => id)).toEqual(["q3"]);
  expect(score(critical, { q1: 0, q2: 0, q3: 1 }).failed).toEqual([]);
  expect(score(critical, { q1: 1, q2: 1, q3: "not_applicable" }).failed).toEqual([]);
});

test("a critical scale that passes from 3: 2 fails, 3 does not", () => {
  const critical = card([1, [scale("q1", { critical: true, passesFrom: 3 })]]);
  expect(score(critical, { q1: 2 })).toMatchObject({ score: 0.25, failed: [{ id: "q1" }] });
  expect(score(critical, { q1: 3 })).toMatchObject({ score: 0.5, failed: [] });
});

test("a scale from −2 to 2: −2 is 0, 0 is 0.5, 2 is 1", () => {
  const around = card([1, [scale("q1", { low: -2, high: 2 })]]);
  expect([-2, 0, 2].map((q1) => score(around, { q1 }).score)).toEqual([0, 0.5, 1]);
});

test("of a form only what the card asks counts: a step of the scale, and not applicable where it may be", () => {
  const strict = card([1, [yesNo("q1", { notApplicable: false }), scale("q2"), scale("q3")]]);
  const form: Record<string, string> = {
    "answer:q1": "not_applicable",
    "answer:q2": "6",
    "answer:q3": "5",
    "comment:q3": "  well done ",
    "answer:q9": "1",
  };
  const answers = answersTo(strict, (field) => form[field] ?? "");
  expect(answers).toEqual({
    q1: { value: null, comment: "" },
    q2: { value: null, comment: "" },
    q3: { value: 5, comment: "well done" },
  });
  expect(unanswered(strict, answers).map(({ id }) => id)).toEqual(["q1", "q2"]);
});

test("a card that asks properly has no problem", () => {
  expect(problems(two)).toEqual([]);
});

test.each<[string, Card, string]>([
  ["no name", { ...two, name: "" }, "Give the scorecard a name."],
  ["no section", card(), "The scorecard has no section yet. Add one."],
  ["an empty section", card([1, []]), "Section 1 has no question. Add one, or remove the section."],
  [
    "a weight of 0",
    card([0, [yesNo("q1")]]),
    "The weight of section 1 must be a number above 0, at most 1000.",
  ],
  ["no words", card([1, [yesNo("q1", { words: "" })]]), "Section 1, question 1 asks nothing yet."],
  [
    "a scale from 5 to 1",
    card([1, [scale("q1", { low: 5, high: 1 })]]),
    "Section 1, question 1: the scale must go from a whole number to a higher one, in at most 11 steps.",
  ],
  [
    "a scale from 0 to 11",
    card([1, [scale("q1", { low: 0, high: 11 })]]),
    "Section 1, question 1: the scale must go from a whole number to a higher one, in at most 11 steps.",
  ],
  [
    "a critical scale that everybody passes",
    card([1, [scale("q1", { critical: true, passesFrom: 1 })]]),
    "Section 1, question 1 is critical: say from which value on it passes, from 2 to 5.",
  ],
])("%s is named", (_, given, sentence) => {
  expect(problems(given).map((problem) => problem.sentence)).toEqual([sentence]);
});

const order = ({ sections }: Card) =>
  sections.map(({ id, questions }) => [id, ...questions.map((q) => q.id)]);

test("sections and questions are added, moved over the border of a section, and removed", () => {
  const start = edited(edited(emptyCard, "add-question:s1"), "add-section");
  expect(order(start)).toEqual([
    ["s1", "q2", "q3"],
    ["s4", "q5"],
  ]);
  expect(placeOf(start, "add-section")).toBe("s4");
  expect(order(edited(start, "down:q3"))).toEqual([
    ["s1", "q2"],
    ["s4", "q3", "q5"],
  ]);
  expect(order(edited(start, "up:q5"))).toEqual([["s1", "q2", "q3", "q5"], ["s4"]]);
  expect(order(edited(start, "up:q3"))).toEqual([
    ["s1", "q3", "q2"],
    ["s4", "q5"],
  ]);
  expect(order(edited(start, "up:s4"))).toEqual([
    ["s4", "q5"],
    ["s1", "q2", "q3"],
  ]);
  expect(edited(start, "up:q2")).toEqual(start);
  expect(edited(start, "down:s4")).toEqual(start);
  expect(edited(start, "nothing")).toEqual(start);
});

test("an id that was removed does not come back: q3 away, the next one is q6", () => {
  const start = edited(edited(emptyCard, "add-question:s1"), "add-section");
  const again = edited(edited(start, "remove:q3"), "add-question:s1");
  expect(order(again)).toEqual([
    ["s1", "q2", "q6"],
    ["s4", "q5"],
  ]);
});

test("what was typed is kept, what is no number becomes none, and a box that was not ticked is cleared", () => {
  const form: Record<string, string> = {
    "s1:title": " Opening ",
    "s1:weight": "2,5",
    "q1:words": "Greeted?",
  };
  const typed = typedCard(two, (field) => form[field] ?? null);
  expect(typed.sections[0]).toMatchObject({ title: "Opening", weight: 2.5 });
  expect(typed.sections[0]?.questions[0]).toMatchObject({ words: "Greeted?", notApplicable: false });
  expect(typed.sections[0]?.questions[1]).toEqual(two.sections[0]?.questions[1]);
  expect(typedCard(two, (field) => (field === "s1:weight" ? "much" : null)).sections[0]?.weight).toBeNull();
});

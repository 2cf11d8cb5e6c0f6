import type { Card, Question } from "@/quality/scorecards/card";

const question = (id: string, words: string, rest: Partial<Question> = {}): Question => ({
  id,
  words,
  help: "",
  kind: "yes_no",
  low: 1,
  high: 5,
  notApplicable: false,
  critical: false,
  passesFrom: null,
  ...rest,
});

const opening = {
  id: "s1",
  title: "Opening",
  weight: 1,
  questions: [
    question("q2", "Was it clear who the customer is talking to, a person or an assistant?"),
    question("q3", "Was the customer asked only for what was not known yet?", {
      help: "What an earlier contact or the case note says is known. Does not apply to a first contact.",
      notApplicable: true,
    }),
  ],
};

const matter = {
  id: "s4",
  title: "The matter",
  weight: 3,
  questions: [
    question("q5", "How well was the matter understood?", {
      kind: "scale",
      help: "1: talked past the customer. 3: after asking again. 5: at once, in the customer's own words.",
    }),
    question("q6", "Is everything that was said true and within policy?", {
      help: "A wrong date, price or rule fails the contact, however friendly it was.",
      critical: true,
    }),
    question("q7", "Does the customer know what happens next, and when?"),
  ],
};

const tone = {
  id: "s8",
  title: "Tone",
  weight: 1,
  questions: [question("q9", "How well did the tone fit the customer?", { kind: "scale" })],
};

/** The demo's scorecard in its two versions: the second one also judges the tone. */
export const cards: [Card, Card] = [
  { name: "Service quality", next: 8, sections: [opening, matter] },
  { name: "Service quality", next: 10, sections: [opening, matter, tone] },
];

import type { ContradictionRule } from "./contradictions";
import type { RepeatRule } from "./repeated-facts";
import type { PromiseRule } from "./said-promises";

export type Rule = RepeatRule | PromiseRule | ContradictionRule;

/** On hand-labelled pairs of transcripts: rightly found, wrongly found, not found. */
type Counted = [found: number, wrong: number, missed: number];

/**
 * How each rule did on the pairs in `labelled/`: those it was tuned on, and those held out. `rules.test.ts` counts them anew and fails when a figure here is not what it finds.
 */
export const rules: Record<Rule, { tuned: Counted; heldOut: Counted }> = {
  number: { tuned: [7, 1, 0], heldOut: [5, 0, 0] },
  date: { tuned: [5, 0, 0], heldOut: [4, 0, 0] },
  amount: { tuned: [5, 0, 0], heldOut: [2, 0, 0] },
  name: { tuned: [5, 0, 0], heldOut: [3, 0, 0] },
  address: { tuned: [4, 0, 0], heldOut: [2, 0, 0] },
  email: { tuned: [4, 0, 0], heldOut: [2, 0, 0] },
  phone: { tuned: [3, 0, 0], heldOut: [2, 0, 0] },
  problem: { tuned: [17, 2, 3], heldOut: [7, 1, 2] },
  asked: { tuned: [6, 0, 0], heldOut: [2, 0, 0] },
  says_so: { tuned: [6, 0, 0], heldOut: [2, 0, 0] },
  promise_dated: { tuned: [23, 0, 1], heldOut: [10, 0, 0] },
  promise_undated: { tuned: [4, 0, 0], heldOut: [3, 1, 0] },
  promise_expected: { tuned: [1, 1, 0], heldOut: [0, 0, 0] },
  amount_differs: { tuned: [4, 1, 0], heldOut: [1, 2, 1] },
  time_differs: { tuned: [4, 1, 1], heldOut: [1, 0, 2] },
  yes_no_differs: { tuned: [3, 0, 3], heldOut: [1, 0, 1] },
};

const leastPrecision = 0.8;
const leastFinds = 5;

/** What a rule finds is shown as a fact where at least four in five finds were right, of five or more. */
export function isFact(rule: Rule): boolean {
  const { found, wrong } = together(rule);
  return found + wrong >= leastFinds && found / (found + wrong) >= leastPrecision;
}

/** Over all pairs. */
export function together(rule: Rule): { found: number; wrong: number; missed: number } {
  const { tuned, heldOut } = rules[rule];
  const sum = (place: 0 | 1 | 2) => tuned[place] + heldOut[place];
  return { found: sum(0), wrong: sum(1), missed: sum(2) };
}

import { contradictions } from "./contradictions";
import { repeatedFacts } from "./repeated-facts";
import { bare } from "./said-facts";
import { saidPromises } from "./said-promises";
import type { Label, LabelledPair } from "./test-labelled-pairs";

/** How a rule did on labelled pairs: what it found rightly and wrongly, and what it did not find. */
export type Measured = { found: number; wrong: number; missed: number };
export type Judged = { rules: Map<string, Measured>; misses: string[]; dueRight: number; dueOf: number };

type Find = { rule: string; what: string; text: string; dueOn?: string | null };

const contradictionWhat = {
  amount_differs: "amount",
  time_differs: "time",
  yes_no_differs: "yes_no",
} as const;

/** Every rule against what a person found in the same pairs; each miss in words. */
export function judged(pairs: LabelledPair[]): Judged {
  const result: Judged = { rules: new Map(), misses: [], dueRight: 0, dueOf: 0 };
  const count = (rule: string, what: keyof Measured) => {
    const measured = result.rules.get(rule) ?? { found: 0, wrong: 0, missed: 0 };
    measured[what] += 1;
    result.rules.set(rule, measured);
  };
  for (const pair of pairs) {
    const left = [...pair.labels];
    for (const find of finds(pair)) {
      const place = left.findIndex((label) => fits(label, find));
      const [label] = place < 0 ? [] : left.splice(place, 1);
      count(find.rule, label ? "found" : "wrong");
      if (!label) result.misses.push(`${pair.name}: ${find.rule} wrongly found “${find.text}”`);
      else if (label.what === "promise") {
        result.dueOf += 1;
        if (label.dueOn === (find.dueOn ?? null)) result.dueRight += 1;
        else result.misses.push(`${pair.name}: due ${find.dueOn}, not ${label.dueOn}: “${find.text}”`);
      }
    }
    for (const label of left) {
      count(missedBy(label), "missed");
      result.misses.push(`${pair.name}: missed ${label.what} ${label.words}`);
    }
  }
  return result;
}

function finds({ earlier, later }: LabelledPair): Find[] {
  const promises = [earlier, later].flatMap((contact) => saidPromises(contact, "UTC"));
  return [
    ...repeatedFacts(earlier, later).map(({ rule, again }) => ({
      rule,
      what: rule,
      text: later[again.messageIndex]?.text.slice(again.from, again.to) ?? "",
    })),
    ...promises.map(({ rule, what, dueOn }) => ({ rule, what: "promise", text: what, dueOn })),
    ...contradictions(earlier, later, "UTC").map(({ rule, second }) => ({
      rule,
      what: `contradiction ${contradictionWhat[rule]}`,
      text: later[second.messageIndex]?.text ?? "",
    })),
  ];
}

function fits(label: Label, { what, text }: Find): boolean {
  if (label.what === "contradiction") return what === `contradiction ${label.words}`;
  if (label.what !== what) return false;
  if (what === "promise") return text.toLowerCase().includes(label.words.toLowerCase());
  return what !== "number" || bare(text).includes(bare(label.words)) || /[a-z] [a-z]/i.test(text);
}

/** A missed promise is one of the rule for what was said of its time. */
function missedBy({ what, words, dueOn }: Label): string {
  if (what === "promise") return dueOn ? "promise_dated" : "promise_undated";
  return what === "contradiction" ? `${words}_differs` : what;
}

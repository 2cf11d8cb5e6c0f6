import { contentWords, shared, wordIndex } from "./content-words";
import { askedBefore, fromAgent, fromCustomer, type Place, readOnce, type Said, withoutQuotes } from "./said";
import { saidFacts } from "./said-facts";

/** How much of a turn must have been said before: this many words of weight, or two that are most of it. */
const enoughWords = 3;
const enoughShare = 0.6;

/** The turn in which a customer describes the matter once more, and the one in which they did first. */
export function repeatedProblem(earlier: Said[], later: Said[]): { first: Place; again: Place } | null {
  const before = turnsOf(earlier);
  const isKnown = wordIndex(before.flatMap(({ words }) => [...words]));
  const named = new Set<string>();
  let read = 0;
  for (const turn of turnsOf(later)) {
    for (; read < turn.place.messageIndex; read += 1) {
      const said = later[read];
      if (said && fromAgent(said)) for (const word of wordsIn(said)) named.add(word);
    }
    const common = [...turn.words].filter(isKnown);
    const isMost = common.length >= 2 && common.length / turn.words.size >= enoughShare;
    if (common.length < enoughWords && !isMost) continue;
    if (common.filter((word) => named.has(word)).length * 2 > common.length) continue;
    const weights = before.map((other) => ({ other, weight: shared(other.words, turn.words).length }));
    const first = weights.reduce((best, one) => (one.weight > best.weight ? one : best));
    return { first: first.other.place, again: turn.place };
  }
  return null;
}

const wordsIn = readOnce(({ text }) => contentWords(text));

function turnsOf(contact: Said[]): { words: Set<string>; place: Place }[] {
  return contact.flatMap((said, messageIndex) =>
    fromCustomer(said)
      ? [
          {
            words: contentWords(withoutFacts(said, contact, messageIndex)),
            place: { messageIndex, from: 0, to: said.text.length },
          },
        ]
      : [],
  );
}

/** Numbers, names and places have rules of their own; here they would weigh as words. */
function withoutFacts(said: Said, contact: Said[], messageIndex: number): string {
  let text = withoutQuotes(said.text);
  for (const { from, to } of saidFacts(said, askedBefore(contact, messageIndex)))
    text = text.slice(0, from) + " ".repeat(to - from) + text.slice(to);
  return text;
}

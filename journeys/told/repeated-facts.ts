import { askedKinds } from "./asked-kinds";
import { repeatedProblem } from "./repeated-problem";
import { askedBefore, fromAgent, fromCustomer, type Place, type Said, withoutQuotes } from "./said";
import { bare, type Fact, type FactKind, saidFacts, sameFact } from "./said-facts";

export type RepeatRule = FactKind | "problem" | "asked" | "says_so";

/** What a customer said in one contact and had to say, or was asked for, again in a later one. */
export type Repeat = {
  rule: RepeatRule;
  /** Where it was said first; null: the customer says that it was, and nothing shows where. */
  first: Place | null;
  again: Place;
};

const saysSo =
  /\bas I (?:\w+ )?(?:said|told|wrote|mentioned|explained)\b|\balready (?:told (?:you|them|him|her|the|your|a)|said|explained|gave|wrote|sent|mentioned)\b|\btold (?:you|your colleague|the chat|the bot)\b.*\balready\b|\b(?:for the|a) (?:second|third|fourth|fifth|tenth) time\b|\bexplained (?:all|everything|this|that|it)\b|\bdid your colleague not tell\b|\b(?:repeat|say|explain) (?:it|this|that|everything|myself|all) (?:all )?(?:over )?again\b|^again\b\W/i;

/** The repeats between two contacts of one customer, in the order of the later one. */
export function repeatedFacts(earlier: Said[], later: Said[]): Repeat[] {
  const known = factsOf(earlier);
  const again = factsOf(later);
  const repeats: Repeat[] = [];
  for (const { fact, place } of again) {
    const first = known.find((other) => sameFact(other.fact, fact));
    const isSecond = repeats.some((repeat) => repeat.first && repeat.first === first?.place);
    if (first && !isSecond && !wasNamed(later.slice(0, place.messageIndex), fact))
      repeats.push({ rule: fact.kind, first: first.place, again: place });
  }
  const problem = repeatedProblem(earlier, later);
  if (problem) repeats.push({ rule: "problem", ...problem });
  repeats.push(...complaints(later), ...asks(known, again, later));
  return repeats.sort((a, b) => a.again.messageIndex - b.again.messageIndex || a.again.from - b.again.from);
}

type Told = { fact: Fact; place: Place };

function factsOf(contact: Said[]): Told[] {
  return contact.flatMap((said, messageIndex) => {
    if (!fromCustomer(said)) return [];
    return saidFacts(said, askedBefore(contact, messageIndex)).map((fact) => ({
      fact,
      place: { messageIndex, from: fact.from, to: fact.to },
    }));
  });
}

/** An agent who names it first knows it; the customer then only confirms. */
function wasNamed(before: Said[], fact: Fact): boolean {
  return before.some((said) => {
    if (!fromAgent(said)) return false;
    if (fact.kind === "number") return bare(said.text).includes(fact.value);
    if (fact.kind === "name") return said.text.toLowerCase().includes(fact.value);
    return saidFacts(said, null).some((other) => sameFact(other, fact));
  });
}

function complaints(later: Said[]): Repeat[] {
  return later.flatMap((said, messageIndex): Repeat[] => {
    const match = fromCustomer(said) ? saysSo.exec(withoutQuotes(said.text)) : null;
    if (!match) return [];
    const again = { messageIndex, from: match.index, to: match.index + match[0].length };
    return [{ rule: "says_so", first: null, again }];
  });
}

/** Asked for once more, and not answered: what was answered is a repeat already, or something new. */
function asks(known: Told[], again: Told[], later: Said[]): Repeat[] {
  return later.flatMap((said, messageIndex) =>
    fromAgent(said)
      ? askedKinds(said.text).flatMap((kind): Repeat[] => {
          const first = known.find(({ fact }) => fact.kind === kind);
          const isAnswered = again.some(({ fact }) => fact.kind === kind);
          if (!first || isAnswered) return [];
          return [
            { rule: "asked", first: first.place, again: { messageIndex, from: 0, to: said.text.length } },
          ];
        })
      : [],
  );
}

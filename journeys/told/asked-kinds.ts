import type { FactKind } from "./said-facts";

const asking =
  /\?|\b(please|could|can|may|need|give|tell|type|enter|provide|confirm|state|what|which|who)\b/i;
const nouns: Record<FactKind, RegExp> = {
  number:
    /\b(order|contract|customer|policy|parcel|ticket|reference|account|invoice|case|serial|passport|claim|membership|tracking|booking|meter)\s*(number|id|no\b|code)|\bnumber (of the|on the)|\bimei\b|\busername\b|\bwhich (parcel|order|invoice|contract|number|one) is it|\b(your|the) (reference|parcel number)/i,
  date: /\bdate of birth\b|\bbirthday\b|\bwhen (did|was|were) (you|it|the|your)\b.*\b(buy|bought|order|happen|arrive|purchase)/i,
  amount: /\bhow much (did|was|were) you\b|\bwhat amount\b|\bwhich sum\b/i,
  name: /\byour (full |last |first )?name\b|\bwhom? am i speaking\b/i,
  address:
    /\b(your|the) (?!e-?mail)(new |home |street |postal )?address\b|\bpostcode\b|\bzip( code)?\b|\bwhere do you live\b/i,
  email: /\be-?mail\b(?! you| us| was| has| is)/i,
  phone: /\b(phone|mobile|telephone|callback|contact) number\b|\bnumber can we reach\b|\bphone\b.*\?/i,
};

/** Which kinds of fact a turn of an agent asks for. */
export function askedKinds(text: string): FactKind[] {
  return text
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => asking.test(sentence) && !/\b(i('ll| will)|we('ll| will)) send\b/i.test(sentence))
    .flatMap((sentence) => (Object.keys(nouns) as FactKind[]).filter((kind) => nouns[kind].test(sentence)));
}

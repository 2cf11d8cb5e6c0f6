import { dueDay } from "./due-day";
import { fromAgent, type Place, type Said, sentencesOf, withoutQuotes } from "./said";

export type PromiseRule = "promise_dated" | "promise_undated" | "promise_expected";

/** What an agent said would happen. `dueOn` is the last day in time, in the zone that was given. */
export type SaidPromise = {
  rule: PromiseRule;
  what: string;
  dueOn: string | null;
  at: string | null;
  place: Place;
};

const future = /(?:\b(?:will|shall)|'ll|’ll|\b(?:am|are|is) going to)\b/i;
const deeds =
  "refund|credit|reimburs|send|sent|ship|deliver|call|ring|phone|contact|e-?mail|write|reply|answer|get back|get in touch|" +
  "be in touch|visit|come|arrive|receive|get|have|repair|fix|replac|confirm|issue|pay|transfer the|release|post|correct|" +
  "process|activat|notif|inform|let you know|escalate|be there|be in the|be ready|be back|be (?:on|in) your|examine";
const promised = new RegExp(
  `(?:\\b(?:will|shall)|'ll|’ll|\\b(?:am|are|is) going to)\\s+(?:\\w+\\s+){0,3}?(?:be\\s+)?(?:\\w+\\s+)?(?:${deeds})`,
  "i",
);
const expected = new RegExp(
  `\\b(?:should|can expect|expect|usually|normally)\\b.*\\b(?:${deeds}|see|take|it)`,
  "i",
);
/** "It is on the van today", "arrives tomorrow", "from tomorrow": the present of things on their way. */
const underway =
  /\b(?:arrives?|comes?|ships?|goes out|leaves?|is on (?:the|its) (?:van|way)|are on the way|is due)\b/i;
const conditional =
  /\b(?:if|unless|in case|would|could|might|(?:we|it|they|i) may|once you|when you|as soon as you)\b/i;
const negated = /\b(?:not|never|cannot|no longer|nobody|only)\b|n['’]t\b/i;
/** What an agent does while the customer waits, and what is said out of politeness. */
const atOnce =
  /(?:will|shall|'ll|’ll|going to) (?:just |now |quickly |briefly )?(?:check|look|see|have a look|find|need|cost|have to|answer your question|put you through|connect you|transfer you|hand|take over|pass)\b|\b(?:hesitate|happy to|glad to|forward to|be charged)\b/i;

/** The promises in a contact, by what agents said; questions, conditions and what is done at once are none. */
export function saidPromises(contact: Said[], timeZone: string): SaidPromise[] {
  return contact.flatMap((said, messageIndex) => {
    if (!fromAgent(said)) return [];
    return sentencesOf(withoutQuotes(said.text)).flatMap(({ sentence, from }) => {
      if (sentence.trimEnd().endsWith("?") || conditional.test(sentence) || negated.test(sentence)) return [];
      const dueOn = said.at ? dueDay(sentence, new Date(said.at), timeZone) : null;
      const rule = ruleOf(sentence, dueOn !== null);
      if (!rule) return [];
      const start = from + sentence.length - sentence.trimStart().length;
      const place = { messageIndex, from: start, to: from + sentence.trimEnd().length };
      return [{ rule, what: sentence.trim(), dueOn, at: said.at, place }];
    });
  });
}

function ruleOf(sentence: string, isDated: boolean): PromiseRule | null {
  if (future.test(sentence)) {
    if (!promised.test(sentence) || atOnce.test(sentence)) return null;
    return isDated ? "promise_dated" : "promise_undated";
  }
  if (expected.test(sentence)) return isDated ? "promise_expected" : null;
  const isFromThen = /\bfrom tomorrow\b/i.test(sentence);
  return isDated && (underway.test(sentence) || isFromThen) ? "promise_dated" : null;
}

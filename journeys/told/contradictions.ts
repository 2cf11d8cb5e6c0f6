import { contentWords, stem } from "./content-words";
import { dueDay, saidLength } from "./due-day";
import { fromAgent, type Place, readOnce, type Said, sentencesOf, withoutQuotes } from "./said";
import { saidDates } from "./said-dates";
import { saidFacts } from "./said-facts";

export type ContradictionRule = "amount_differs" | "time_differs" | "yes_no_differs";

/** Two sentences of agents in two contacts that cannot both be so. */
export type Contradiction = { rule: ContradictionRule; first: Place; second: Place };

type Claim = {
  place: Place;
  /** What it is about. */
  words: Set<string>;
  /** That and what is done with it. */
  all: Set<string>;
  amounts: string[];
  times: string[];
  denies: boolean;
  /** It tells that something has happened, which no earlier word about when contradicts. */
  isDone: boolean;
};

const free = /\b(free of charge|for free|no fee|no charge|costs? nothing)\b/i;
const givesBack = /\b(?:get|have|receive)\b.*\bback\b/i;
const done = /\b(?:was|were|has been|have been|(?:have|has) (?:just |already )?\w+ed)\b/i;
/** Polite words that say no and deny nothing. */
const courtesy = /\bno (?:problem|worries|trouble|need to worry)\b|\bwhy not\b/gi;
const denial = /\b(?:not|never|cannot|no longer|no|nobody|neither)\b|n['’]t\b/i;
/** Words that say how something is told, not about what. */
const telling = new Set([
  "cost",
  "charg",
  "fee",
  "fre",
  "euro",
  "eur",
  "dollar",
  "year",
  "month",
  "week",
  "hour",
]);

/** Sentences of agents that can be held against them: with an amount, a time, or a denial. */
export function statements(contact: Said[], timeZone: string): Place[] {
  return claimsOf(contact, timeZone)
    .filter(
      ({ amounts, times, denies, all }) => all.size > 1 && (amounts.length + times.length > 0 || denies),
    )
    .map(({ place }) => place);
}

/** More than anybody says in the contacts of one journey; what comes after them is not compared. */
const mostClaims = 400;

/** What agents told in one contact against what they told in a later one. */
export function contradictions(earlier: Said[], later: Said[], timeZone: string): Contradiction[] {
  const before = claimsOf(earlier, timeZone).slice(0, mostClaims);
  const after = claimsOf(later, timeZone).slice(0, mostClaims);
  const found: Contradiction[] = [];
  for (const second of after) {
    const told = new Set<ContradictionRule>();
    for (const first of before) {
      const rule = differs(first, second);
      if (rule && !told.has(rule)) found.push({ rule, first: first.place, second: second.place });
      if (rule) told.add(rule);
    }
  }
  return found;
}

function differs(first: Claim, second: Claim): ContradictionRule | null {
  // Nearly all pairs end here: comparing words costs more.
  const [amounts, times] = [
    disjoint(first.amounts, second.amounts),
    !second.isDone && disjoint(first.times, second.times),
  ];
  const answers = first.denies !== second.denies;
  if (!amounts && !times && !answers) return null;
  const isOneMatter = overlap(first.words, second.words) >= 0.5;
  if (isOneMatter && amounts) return "amount_differs";
  const common = commonIn(first.all, second.all);
  const isOneDeed = common >= 2 && overlap(first.all, second.all) >= 0.75;
  if ((isOneMatter || isOneDeed) && times) return "time_differs";
  return isOneDeed && common >= 3 && answers ? "yes_no_differs" : null;
}

/** How much of what is said in fewer words is also in the other. */
const overlap = (a: Set<string>, b: Set<string>) =>
  a.size === 0 || b.size === 0 ? 0 : commonIn(a, b) / Math.min(a.size, b.size);

function commonIn(a: Set<string>, b: Set<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const word of few) if (many.has(word)) count += 1;
  return count;
}

const disjoint = (a: string[], b: string[]) =>
  a.length > 0 && b.length > 0 && !a.some((value) => b.includes(value));

const readers = new Map<string, (said: Said) => Claim[]>();

function claimsOf(contact: Said[], timeZone: string): Claim[] {
  const read = readers.get(timeZone) ?? readOnce((said) => claimsIn(said, timeZone));
  readers.set(timeZone, read);
  return contact.flatMap((said, messageIndex) =>
    fromAgent(said) ? read(said).map((claim) => ({ ...claim, place: { ...claim.place, messageIndex } })) : [],
  );
}

function claimsIn(said: Said, timeZone: string): Claim[] {
  return sentencesOf(withoutQuotes(said.text)).flatMap(({ sentence, from }) => {
    if (sentence.trimEnd().endsWith("?")) return [];
    const start = from + sentence.length - sentence.trimStart().length;
    return [
      {
        place: { messageIndex: 0, from: start, to: from + sentence.trimEnd().length },
        words: wordsOf(sentence),
        all: allWords(sentence),
        amounts: amountsIn(sentence),
        times: timesIn(sentence, said, timeZone),
        denies: denial.test(sentence.replaceAll(courtesy, "")),
        isDone: done.test(sentence),
      },
    ];
  });
}

function amountsIn(sentence: string): string[] {
  if (!/\d/.test(sentence)) return free.test(sentence) ? ["0"] : [];
  const said = saidFacts({ role: "human_agent", text: sentence, at: null }, null);
  const amounts = said.filter(({ kind }) => kind === "amount").map(({ value }) => value);
  return free.test(sentence) ? [...amounts, "0"] : amounts;
}

/** Without any of these no time is named. */
const timely = /\d|day|month|week|year|night|hour|minute|morning|afternoon|evening|morrow/i;

/** The day that is meant, or the length where none is: "within 30 days" as a rule is no day. */
function timesIn(sentence: string, said: Said, timeZone: string): string[] {
  if (!timely.test(sentence)) return [];
  const dates = saidDates(sentence).map(({ month, day }) => `${month}-${day}`);
  if (dates.length > 0) return dates;
  const length = saidLength(sentence);
  if (length && !/\b(within|in)\b/i.test(sentence)) return [`${length.days} days`];
  const due = said.at ? dueDay(sentence, new Date(said.at), timeZone) : null;
  return due ? [due.replace(/^\d{4}-0?(\d+)-0?(\d+)$/, "$1-$2")] : [];
}

function wordsOf(sentence: string): Set<string> {
  const words = [...contentWords(sentence)].filter((word) => !telling.has(word));
  return new Set(givesBack.test(sentence) ? [...words, "refund"] : words);
}

/** Words too small to say anything, and those that say only when. */
const little = new Set(
  (
    "yes no the a an it is are was be been to of for in on by at and or so we you i he she they your our my this that " +
    "can cannot could will would may has have had not after before unfortunately sorry afraid with from as within " +
    "today tomorrow morning noon afternoon evening next week month monday tuesday wednesday thursday friday saturday " +
    "sunday january february march april june july august september october november december day days hours"
  ).split(" "),
);

function allWords(sentence: string): Set<string> {
  const words = sentence.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
  return new Set(words.filter((word) => !little.has(word)).map(stem));
}

import type { Line, LineHandoff, LineInteraction, LinePromise, LineRule } from "./line-shape";
import { contentWords, shared } from "./told/content-words";
import { isFact, type Rule, together } from "./told/rules";
import { type Contact, contradictionsIn, promisesIn, repeatsIn, secondsToOrientation } from "./told/told";

type Recorded = Omit<Line, "promises" | "contradictions" | "handoffs" | "rules"> & {
  handoffs: Omit<LineHandoff, "repeats" | "secondsToOrientation">[];
  promises: LinePromise[];
};

/** The line with what the rules find in its transcripts. */
export function lineTold(line: Recorded, timeZone: string): Line {
  const contacts = contactsOf(line);
  const differing = contradictionsIn(contacts, timeZone);
  const found = promisesIn(contacts, differing, timeZone)
    .filter(({ what, said }) => !isRecorded(what, said.interactionId, line.promises))
    .map(
      ({ at, ...promise }): LinePromise => ({
        ...promise,
        interactionId: promise.said.interactionId,
        hidden: false,
        by: null,
        madeAt: at,
        dueAt: null,
        settledAt: null,
        evidence: null,
      }),
    );
  const order = new Map(line.interactions.map(({ id }, index) => [id, index]));
  const place = ({ interactionId }: LinePromise) => order.get(interactionId) ?? order.size;
  const handoffs = line.handoffs.map((handoff) => ({ ...handoff, ...againAt(handoff, contacts) }));
  return {
    ...line,
    handoffs,
    promises: [...line.promises, ...found].sort((a, b) => place(a) - place(b)),
    contradictions: differing,
    rules: rulesOf([...handoffs.flatMap(({ repeats }) => repeats), ...found, ...differing]),
  };
}

function rulesOf(finds: { rule: Rule | null }[]): LineRule[] {
  const used = new Set(finds.flatMap(({ rule }) => rule ?? []));
  return [...used].map((rule) => ({ rule, isFact: isFact(rule), ...together(rule) }));
}

/** The contacts whose words are known. */
export function contactsOf({ interactions }: Pick<Line, "interactions">): Contact[] {
  return interactions
    .filter((one): one is LineInteraction => !one.hidden && one.messages.some(({ text }) => text))
    .map(({ id, startedAt, messages }) => ({
      id,
      startedAt,
      messages: messages.map(({ role, text, at }) => ({ role, text: text ?? "", at: at ?? startedAt })),
    }));
}

function againAt({ toInteractionId }: { toInteractionId: number | null }, contacts: Contact[]) {
  const index = contacts.findIndex(({ id }) => id === toInteractionId);
  const receiver = contacts[index];
  if (!receiver) return { repeats: [], secondsToOrientation: null };
  const repeats = repeatsIn(receiver, contacts.slice(0, index));
  return { repeats, secondsToOrientation: secondsToOrientation(receiver, repeats) };
}

/** A source that sends the promise as a record says it better than a rule. */
function isRecorded(what: string, interactionId: number, records: LinePromise[]): boolean {
  const words = contentWords(what);
  return records.some((record) => {
    if (record.interactionId !== interactionId) return false;
    const others = contentWords(record.what ?? "");
    const common = shared(words, others).length;
    return common > 0 && common * 2 >= Math.min(words.size, others.size);
  });
}

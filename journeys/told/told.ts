import type { PromiseFate } from "@/language/vocabulary";
import { type ContradictionRule, contradictions, statements } from "./contradictions";
import { type RepeatRule, repeatedFacts } from "./repeated-facts";
import { isFact, type Rule } from "./rules";
import { fromAgent, type Place, type Said } from "./said";
import { type PromiseRule, saidPromises } from "./said-promises";

/** One contact as the rules read it: in the order of the line, with what was said. */
export type Contact = { id: number; startedAt: string; messages: Said[] };

/** A part of a turn of a contact. */
export type SaidAt = Place & { interactionId: number };

/** `isFact`: the rule was right often enough on labelled pairs; else what it found is a hint. */
export type Repeat = { rule: RepeatRule; isFact: boolean; first: SaidAt | null; again: SaidAt };
export type ToldPromise = {
  rule: PromiseRule;
  isFact: boolean;
  what: string;
  at: string | null;
  dueOn: string | null;
  fate: PromiseFate;
  said: SaidAt;
};
export type Contradiction = { rule: ContradictionRule; isFact: boolean; first: SaidAt; second: SaidAt };

/** More of one turn is not read: nobody says so much, and a machine that does would keep others waiting. */
const longestTurn = 2_000;
const mostTurns = 200;

/** What the customer had said in the contacts before one, and had to say again in it. */
export function repeatsIn(contact: Contact, before: Contact[]): Repeat[] {
  const earlier = turnsOf(before);
  const later = turnsOf([contact]);
  return repeatedFacts(
    earlier.map(({ said }) => said),
    later.map(({ said }) => said),
  ).map(({ rule, first, again }) => ({
    rule,
    isFact: isFact(rule),
    first: first && placed(first, earlier),
    again: placed(again, later),
  }));
}

/**
 * From the start of a contact to the answer of an agent to the last thing that had to be repeated: then what
 * was known before is known again. Null where nothing was repeated, or no times are recorded.
 */
export function secondsToOrientation({ startedAt, messages }: Contact, repeats: Repeat[]): number | null {
  const last = Math.max(...repeats.filter((repeat) => repeat.isFact).map(({ again }) => again.messageIndex));
  const answer = messages.find((said, index) => index > last && fromAgent(said));
  if (!answer?.at || last < 0) return null;
  return Math.max(0, (Date.parse(answer.at) - Date.parse(startedAt)) / 1000);
}

/** What agents told that cannot both be so, the earlier contact first. */
export function contradictionsIn(contacts: Contact[], timeZone: string): Contradiction[] {
  return contacts.flatMap((contact, index) => {
    const [earlier, later] = [turnsOf(contacts.slice(0, index)), turnsOf([contact])];
    return contradictions(
      earlier.map(({ said }) => said),
      later.map(({ said }) => said),
      timeZone,
    ).map(({ rule, first, second }) => ({
      rule,
      isFact: isFact(rule),
      first: placed(first, earlier),
      second: placed(second, later),
    }));
  });
}

/** What agents said that a customer can hold against them. */
export function statementsIn(contacts: Contact[], timeZone: string): { said: SaidAt; at: string | null }[] {
  return contacts.flatMap((contact) => {
    const turns = turnsOf([contact]);
    const said = turns.map((turn) => turn.said);
    return statements(said, timeZone).map((place) => ({
      said: placed(place, turns),
      at: turns[place.messageIndex]?.said.at ?? null,
    }));
  });
}

/** The promises in what agents said; one is contradicted where something else was told later. */
export function promisesIn(contacts: Contact[], against: Contradiction[], timeZone: string): ToldPromise[] {
  return contacts.flatMap((contact) => {
    const turns = turnsOf([contact]);
    return saidPromises(
      turns.map(({ said }) => said),
      timeZone,
    ).map(({ place, ...promise }): ToldPromise => {
      const said = placed(place, turns);
      const isContradicted = against.some(({ first, isFact }) => isFact && isSame(first, said));
      return {
        ...promise,
        isFact: isFact(promise.rule as Rule),
        fate: isContradicted ? "contradicted" : "unknown",
        said,
      };
    });
  });
}

const isSame = (a: SaidAt, b: SaidAt) =>
  a.interactionId === b.interactionId && a.messageIndex === b.messageIndex && a.from === b.from;

type Turn = { said: Said; interactionId: number; messageIndex: number };

const known = new WeakMap<Contact, Turn[]>();

/** The same turns each time, for what was read of them is kept with them. */
function turnsOf(contacts: Contact[]): Turn[] {
  return contacts.flatMap((contact) => {
    const turns =
      known.get(contact) ??
      contact.messages.slice(0, mostTurns).map((said, messageIndex) => ({
        said: { ...said, text: said.text.slice(0, longestTurn) },
        interactionId: contact.id,
        messageIndex,
      }));
    known.set(contact, turns);
    return turns;
  });
}

function placed({ messageIndex, from, to }: Place, turns: Turn[]): SaidAt {
  const turn = turns[messageIndex];
  if (!turn) throw new Error(`A rule found turn ${messageIndex} of ${turns.length}.`);
  return { interactionId: turn.interactionId, messageIndex: turn.messageIndex, from, to };
}

import type { PromiseFate, SlaState } from "@/language/vocabulary";
import type { Chance } from "../random";
import { type Answer, answersTo } from "./answers";
import { day, hour } from "./calendar";
import type { Contact } from "./journey";
import { Weighted } from "./weighted";

export type Promised = { what: string; dueAt: number; fate: PromiseFate; settledAt: number | null };
export type Judgement = { name: string; score: number; passed: boolean; evaluator: string; at: number };

/** What is recorded about a contact besides what happened in it. All times are seconds. */
export type Details = {
  clocks: { queue: number; talk: number; hold: number; after: number } | null;
  handled: number | null;
  sla: SlaState;
  toldBy: "customer" | "agent" | "system" | null;
  answers: Answer[] | null;
  promise: Promised | null;
  judgements: Judgement[];
};

const fates = new Weighted<PromiseFate>([
  ["kept", 72],
  ["broken", 13],
  ["contradicted", 3],
  ["withdrawn", 2],
  ["unknown", 10],
]);
const promises = [
  "A call back",
  "A refund",
  "A replacement",
  "An answer by e-mail",
  "A visit",
  "A credit note",
];
const onTheClock = new Set(["voice", "email", "messaging"]);

export function detailsOf(contact: Contact, chance: Chance): Details {
  const { agent, channel, outcome, at, until } = contact;
  const seconds = Math.round((until - at) / 1000);
  if (!agent)
    return {
      clocks: null,
      handled: null,
      sla: "none",
      toldBy: null,
      answers: null,
      promise: null,
      judgements: [],
    };
  const isPerson = agent.kind === "human";
  return {
    clocks: isPerson ? clocksOf(seconds, channel === "voice", chance) : null,
    handled: isPerson ? null : seconds,
    sla: onTheClock.has(channel) && chance.is(0.6) ? (chance.is(0.83) ? "met" : "missed") : "none",
    toldBy: outcome !== "resolved" ? null : isPerson ? "agent" : chance.is(0.2) ? "customer" : "system",
    answers: answersTo(contact, chance),
    promise: isPerson && outcome !== "handed_off" && chance.is(0.025) ? promiseFrom(until, chance) : null,
    judgements: chance.is(0.03) ? judgementsOf(contact, chance) : [],
  };
}

function clocksOf(seconds: number, canHold: boolean, chance: Chance) {
  const queue = Math.round(Math.min(seconds * 0.4, chance.skewed(35, 0.9)));
  const hold = canHold ? Math.round((seconds - queue) * chance.next() * 0.2) : 0;
  return { queue, talk: seconds - queue - hold, hold, after: Math.round(chance.skewed(45, 0.6)) };
}

function promiseFrom(madeAt: number, chance: Chance): Promised {
  const fate = fates.draw(chance);
  const dueAt = madeAt + (1 + chance.below(7)) * day;
  const late = fate === "broken" ? chance.below(72) * hour : -chance.below(20) * hour;
  return { what: chance.one(promises), dueAt, fate, settledAt: fate === "unknown" ? null : dueAt + late };
}

function judgementsOf({ agent, outcome, contextRead, until }: Contact, chance: Chance): Judgement[] {
  const middle = (outcome === "resolved" ? 0.86 : 0.68) - (contextRead === false ? 0.12 : 0);
  const verdict = (name: string, evaluator: string): Judgement => {
    const score = Math.round(Math.min(1, Math.max(0, middle + chance.between(-0.2, 0.16))) * 100) / 100;
    return { name, score, passed: score >= 0.7, evaluator, at: until + 2 * hour };
  };
  const tone = verdict("tone", "judge");
  return agent?.kind === "ai" ? [tone, verdict("groundedness", "judge")] : [tone];
}

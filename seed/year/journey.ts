import type { AgentKind, Channel, Outcome } from "@/language/vocabulary";
import type { Chance } from "../random";
import { day, hour } from "./calendar";
import { channels, habit, usedChannels } from "./channels";
import { type Intent, intentsAsked } from "./intents";
import { type Agent, answering } from "./staff";

/** The journeys are true for this window, which is the usual one. */
export const windowHours = 336;
const mostContacts = 60;

export type Handoff = { connected: boolean; contextRead: boolean | null; toChannel: Channel; reason: string };

export type Contact = {
  /** Null: nobody knows who it was. */
  journey: Journey | null;
  externalId: string;
  /** Its place in the journey, from 1. */
  place: number;
  at: number;
  until: number;
  channel: Channel;
  /** What the company sent has no agent. */
  agent: Agent | null;
  intent: Intent;
  outcome: Outcome;
  handoff: Handoff | null;
  /** Whether its agent knew of the contact before; null: not observable. */
  contextRead: boolean | null;
};

/** What one customer went through from a first contact on: what they did, in order. */
export type Journey = {
  customer: number;
  number: number;
  contacts: Contact[];
  /** Id of the interaction that opened it, from when there is one. */
  id: number;
};

type Next = { at: number; channel: Channel; kind: AgentKind; intent: Intent; contextRead: boolean | null };

export function journeyFrom(
  number: number,
  customer: number,
  at: number,
  channel: Channel,
  chance: Chance,
): Journey {
  const journey: Journey = { customer, number, contacts: [], id: 0 };
  const end = at + windowHours * hour;
  let next: Next | null = {
    at,
    channel,
    kind: first(channel, chance),
    intent: intentsAsked.draw(chance),
    contextRead: null,
  };
  while (next) {
    const { contacts } = journey;
    const place = contacts.length + 1;
    const contact: Contact = {
      journey,
      place,
      externalId: `J${number}-${place}`,
      ...contactOf(next, contacts.length, chance),
    };
    contacts.push(contact);
    next = contacts.length < mostContacts ? following(contact, contacts.length, chance) : null;
    if (next && next.at >= end) next = null;
    if (!next && contact.handoff?.connected)
      contact.handoff = { ...contact.handoff, connected: false, contextRead: null };
  }
  return journey;
}

/** Somebody who withheld their number. */
export function strangerAt(number: number, at: number, channel: Channel, chance: Chance): Contact {
  const next: Next = {
    at,
    channel,
    kind: first(channel, chance),
    intent: intentsAsked.draw(chance),
    contextRead: null,
  };
  const contact = contactOf(next, 0, chance);
  const outcome = contact.outcome === "handed_off" ? "unresolved" : contact.outcome;
  return { journey: null, place: 1, externalId: `U${number}`, ...contact, outcome, handoff: null };
}

/** A message that the company sent during a journey. */
export function notificationIn(journey: Journey, chance: Chance): Contact {
  const [opening] = journey.contacts as [Contact];
  const at = opening.at + Math.round(chance.between(1, 48) * 3600) * 1000;
  return {
    journey,
    place: 0,
    externalId: `J${journey.number}-N`,
    at,
    until: at + 1000,
    channel: "sms",
    agent: null,
    intent: opening.intent,
    outcome: "unknown",
    handoff: null,
    contextRead: null,
  };
}

const first = (channel: Channel, chance: Chance): AgentKind =>
  chance.is(habit(channel).machine) ? "ai" : "human";

function contactOf({ at, channel, kind, intent, contextRead }: Next, before: number, chance: Chance) {
  const agent = answering(channel, kind, chance);
  const { minutes, ease } = habit(channel);
  const median = kind === "ai" ? minutes / 2 : minutes;
  const seconds = Math.round(Math.min(90, Math.max(0.5, chance.skewed(median, 0.55))) * 60);
  const odds =
    0.3 +
    ease -
    intent.hardness +
    agent.skill -
    (kind === "ai" ? 0.75 : 0) -
    (contextRead === false ? 0.6 : 0) -
    (intent.worst === channel ? 0.9 : 0) -
    Math.min(before, 6) * 0.08;
  const outcome = chance.is(1 / (1 + Math.exp(-odds))) ? "resolved" : missed(kind, chance);
  const handoff = outcome === "handed_off" ? handoffFrom(channel, kind, chance) : null;
  return { at, until: at + seconds * 1000, channel, agent, intent, outcome, handoff, contextRead };
}

function missed(kind: AgentKind, chance: Chance): Outcome {
  const draw = chance.next();
  if (draw < (kind === "ai" ? 0.5 : 0.24)) return "handed_off";
  if (draw < (kind === "ai" ? 0.72 : 0.36)) return "customer_left";
  return draw < 0.92 ? "unresolved" : "unknown";
}

const reasons = [
  "Needs a person",
  "Needs a decision",
  "Needs another team",
  "Asked for it",
  "Could not verify",
];

function handoffFrom(channel: Channel, kind: AgentKind, chance: Chance): Handoff {
  const isMoving = chance.is(kind === "ai" ? 0.3 : 0.5);
  const toChannel = isMoving ? another(channel, chance) : channel;
  const connected = chance.is(0.93);
  const kept = isMoving ? 0.66 : 0.88;
  const contextRead = connected && chance.is(0.85) ? chance.is(kept) : null;
  return { connected, contextRead, toChannel, reason: chance.one(reasons) };
}

function another(channel: Channel, chance: Chance): Channel {
  const found = channels.draw(chance);
  return found === channel
    ? (usedChannels[(usedChannels.indexOf(found) + 1) % usedChannels.length] as Channel)
    : found;
}

const wait = (from: number, days: number, chance: Chance) =>
  from + Math.max(60_000, Math.round((-Math.log(1 - chance.next()) * days * day) / 1000) * 1000);

/** What the customer does after a contact: is received, tries again, comes back with something else, or nothing. */
function following(
  { until, channel, intent, outcome, handoff }: Contact,
  contacts: number,
  chance: Chance,
): Next | null {
  if (handoff?.connected) {
    const { toChannel, contextRead } = handoff;
    return { at: wait(until, 0.004, chance), channel: toChannel, kind: "human", intent, contextRead };
  }
  // Who has come often comes again: that is what makes some journeys long.
  const stubbornness = Math.min(0.95, 0.74 + contacts * 0.04);
  const isSettled = outcome === "resolved";
  const isBack = chance.is(isSettled ? 0.24 : outcome === "unknown" ? 0.3 : stubbornness);
  if (!isBack) return null;
  const isOther = isSettled && chance.is(0.35);
  const to = chance.is(0.42) ? another(channel, chance) : channel;
  return {
    at: wait(until, isSettled ? 4 : 1.6, chance),
    channel: to,
    kind: first(to, chance),
    intent: isOther ? intentsAsked.draw(chance) : intent,
    contextRead: null,
  };
}

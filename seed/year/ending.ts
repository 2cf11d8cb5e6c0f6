import type { Outcome } from "@/language/vocabulary";
import type { Intent } from "./intents";
import type { Recorded } from "./year";

/** How a journey ended, and what came of its handoffs. */
export type Ending = {
  /** Null: nobody knows. */
  resolved: boolean | null;
  silent: boolean;
  clock: "met" | "missed" | null;
  /** Moves from one channel or kind of agent to another that no source reported. */
  moves: number;
};

/** The ending of a journey as its contacts tell it, those of customers in order. */
export function endingOf(contacts: Recorded[]): Ending {
  const last = new Map<Intent, Outcome>();
  for (const { contact } of contacts) last.set(contact.intent, contact.outcome);
  const resolved = [...last.values()].every((outcome) => outcome === "resolved")
    ? true
    : [...last.values()].some(isMiss)
      ? false
      : null;
  const lost = contacts.some(({ contact }) => contact.handoff && isLost(contact.handoff));
  const voiced = contacts.some(
    (one) => isMiss(last.get(one.contact.intent) as Outcome) && one.details.answers?.some(isLow),
  );
  const clocks = contacts.map(({ details }) => details.sla);
  return {
    resolved,
    silent: resolved === false && !lost && !voiced && leftWithoutAWord(contacts),
    clock: clocks.includes("missed") ? "missed" : clocks.includes("met") ? "met" : null,
    moves: contacts.filter((one, place) => isMove(one, contacts[place + 1])).length,
  };
}

const isMiss = (outcome: Outcome) => outcome !== "resolved" && outcome !== "unknown";

type Handoff = NonNullable<Recorded["contact"]["handoff"]>;
const isLost = ({ connected, contextRead }: Handoff) => !connected || contextRead === false;

type Answer = NonNullable<Recorded["details"]["answers"]>[number];
const isLow = ({ score, low, high }: Answer) => 10 * (score - low) <= 6 * (high - low);

function leftWithoutAWord(contacts: Recorded[]): boolean {
  const { contact, details } = contacts.at(-1) as Recorded;
  return contact.outcome === "customer_left" && !details.answers?.length && !contact.handoff;
}

function isMove({ contact }: Recorded, next: Recorded | undefined): boolean {
  if (!next || contact.outcome === "resolved" || contact.handoff) return false;
  const { intent, channel, agent } = next.contact;
  return intent === contact.intent && (channel !== contact.channel || agent?.kind !== contact.agent?.kind);
}

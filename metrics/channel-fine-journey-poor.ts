import { isComparable, type Reading } from "@/language/reading";
import { channels as channelOrder } from "@/language/vocabulary";
import { unitGap } from "./inference/unit-gap";

/** What the channels of one intent say beside its journeys that cross channels. */
export type ChannelsAndJourneys = {
  intent: string | null;
  /** Journey resolution of the journeys that cross channels. */
  journeys: Reading;
  /** Interaction resolution, a channel each. */
  channels: Reading[];
  /** The lowest lower bound of the channels that are compared; null where too few are. */
  lowestBound: number | null;
  verdict: "holds" | "does_not_hold" | "too_few";
};

const leastChannels = 2;
const order = ["holds", "does_not_hold", "too_few"];

/**
 * Intents in which every channel looks better than the journeys that cross channels: the journeys' share is
 * below the lower bound of each channel's. `journeys` are grouped by intent, `contacts` by intent and channel.
 * Intents that show it come first, the widest distance before the others.
 */
export function channelFineJourneyPoor(journeys: Reading[], contacts: Reading[]): ChannelsAndJourneys[] {
  return journeys
    .filter(({ standing }) => standing !== "none")
    .map((one) => beside(one, contacts))
    .sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict) || below(b) - below(a));
}

function beside(journeys: Reading, contacts: Reading[]): ChannelsAndJourneys {
  const intent = journeys.group.intent ?? null;
  const channels = contacts
    .filter(({ group }) => (group.intent ?? null) === intent)
    .sort((a, b) => place(a) - place(b));
  const compared = channels.filter(isComparable);
  const enough = isComparable(journeys) && compared.length >= leastChannels;
  const found = enough ? unitGap(counts(journeys), compared.map(counts)) : null;
  const verdict = found === null ? "too_few" : found.gap ? "holds" : "does_not_hold";
  return { intent, journeys, channels, lowestBound: found?.lowestBound ?? null, verdict };
}

const counts = ({ k, n, low }: Reading) => ({ k: k ?? 0, n, low });
const place = ({ group }: Reading) =>
  (channelOrder as readonly (string | null)[]).indexOf(group.channel ?? null);
const below = ({ lowestBound, journeys }: ChannelsAndJourneys) => (lowestBound ?? 0) - (journeys.value ?? 0);

import { shortInstant } from "@/components/format";
import { channelWord, intentWords } from "@/components/words";
import { none } from "@/language/dimension";
import { coachedMetrics } from "@/metrics/coached";
import type { HeardContact } from "@/metrics/heard-contacts";

/** The steps that a session can be about. */
export const stepOptions = coachedMetrics.map(({ metric, step }) => ({
  value: metric.id,
  words: `${step} (${metric.name})`,
}));

/** Everything, and each of these intents; `(none)` cannot be told apart for an effect. */
export function intentOptions(intents: string[]) {
  const named = intents.filter((path) => path !== none);
  return [
    { value: "", words: "All of the work" },
    ...named.map((path) => ({ value: path, words: intentWords(path) })),
  ];
}

export function journeyOptions(contacts: HeardContact[], timeZone: string) {
  const journeys = new Map(contacts.map((contact) => [contact.journey, contact]));
  return [...journeys].map(([id, { at, channel, intent }]) => ({
    value: String(id),
    words: [
      shortInstant(at, timeZone),
      channelWord(channel),
      intent === null ? "No intent" : intentWords(intent),
    ].join(", "),
  }));
}

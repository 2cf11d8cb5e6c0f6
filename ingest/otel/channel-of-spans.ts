import { type Channel, channels } from "@/language/vocabulary";
import type { Conventions } from "./conventions";
import { first, namesAny, type Said } from "./said";

type Found = { channel: Channel; channel_raw?: string };

/** The channel that was said, else that of a call where spans are such as only calls have, never guessed. */
export function channelOfSpans(spans: Said[], conventions: Conventions): Found {
  const { keys, channelWords, voicePrefixes, voiceSpans } = conventions;
  const said = first(keys.channel, spans);
  if (said !== undefined) {
    const word = said.toLowerCase();
    const known = channels.find((channel) => channel === word);
    const channel = known ?? (Object.hasOwn(channelWords, word) ? channelWords[word] : undefined) ?? "other";
    return word === channel ? { channel } : { channel, channel_raw: said.slice(0, 256) };
  }
  const isCall = spans.some(
    ({ span }) => voiceSpans.includes(span.name) || namesAny(Object.keys(span.attributes), voicePrefixes),
  );
  return { channel: isCall ? "voice" : (conventions.channel ?? "other") };
}

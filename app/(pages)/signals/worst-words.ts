import { counted, duration } from "@/components/format";
import { channelWord } from "@/components/words";
import type { Finding } from "@/signals/findings";
import type { Pulse } from "@/signals/pulse";
import { pageNames } from "@/signals/signal";
import { arrivedWords } from "./arrived-words";

type Found = { missing: Finding[]; pulses: Pulse[]; contacts: boolean };

/** The worst that is found: what fell silent, then what is missing. */
export function worstWords({ missing, pulses, contacts }: Found): string {
  const said = contacts ? missingWords(missing) : "No contact of this period has arrived.";
  return [staleWords(pulses), said].filter(Boolean).join(" ");
}

const seen = { blind: "nothing of it", dim: "only a part", partly: "only a part in places" } as const;

function missingWords([worst, ...more]: Finding[]): string {
  if (!worst) return "Everything that the pages stand on arrives.";
  const { signal, standing, whole } = worst;
  const names = new Intl.ListFormat("en-GB").format(signal.pages.map((page) => pageNames[page]));
  const pages = signal.pages.length > 1 ? `the pages ${names} see` : `the page ${names} sees`;
  const others = more.length > 0 ? `: the worst of ${counted(more.length + 1, "finding")}` : "";
  return `${signal.name} ${arrivedWords(whole, signal)}, so ${pages} ${seen[standing]}${others}.`;
}

/** The source that has been quiet for longest; as a whole where none of its channels speaks. */
function staleWords(pulses: Pulse[]): string | null {
  const stale = pulses.filter(({ isStale }) => isStale).sort((a, b) => b.quietSeconds - a.quietSeconds);
  const longest = stale[0];
  if (!longest) return null;
  const channels = pulses.filter(({ source }) => source === longest.source);
  const latest = channels.sort((a, b) => a.quietSeconds - b.quietSeconds)[0];
  if (latest?.isStale && channels.length > 1)
    return `The newest contact of ${latest.source} began ${duration(latest.quietSeconds)} ago, much longer than usual.`;
  return `The newest contact of ${longest.source} by ${channelWord(longest.channel)} began ${duration(longest.quietSeconds)} ago, much longer than usual.`;
}

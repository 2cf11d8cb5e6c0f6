import { channelWord, fateWords, outcomeWords } from "@/components/words";
import type { Line } from "@/journeys/line-shape";
import type { Break } from "./first-break";

/** What went wrong first, in one phrase: "Chat → Voice: context lost". */
export function breakWords(broken: Break, line: Line): string {
  if (broken.kind === "handoff") {
    const { fromChannel, toChannel, fate } = broken.handoff;
    const to = toChannel ? ` → ${channelWord(toChannel)}` : "";
    return `${channelWord(fromChannel)}${to}: ${fateWords[fate].toLowerCase()}`;
  }
  const contact = line.interactions.find(({ id }) => id === broken.interactionId);
  const where = contact ? `${channelWord(contact.channel)}: ` : "";
  if (broken.kind === "promise")
    return `${where}${broken.fate === "broken" ? "promise not kept" : "promise told differently later"}`;
  return `${where}${outcomeWords[broken.outcome].toLowerCase()}`;
}

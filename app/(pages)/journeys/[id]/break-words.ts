import { channelWord, fateWords, outcomeWords } from "@/components/words";
import type { Line } from "@/journeys/line-shape";
import type { Break } from "./first-break";

/** What went wrong first: "Chat → Voice" and "context lost". `where` is null for a contact that the line does not show. */
export function breakWords(broken: Break, line: Line): { where: string | null; what: string } {
  if (broken.kind === "handoff") {
    const { fromChannel, toChannel, fate } = broken.handoff;
    const to = toChannel ? ` → ${channelWord(toChannel)}` : "";
    return { where: `${channelWord(fromChannel)}${to}`, what: fateWords[fate].toLowerCase() };
  }
  const contact = line.interactions.find(({ id }) => id === broken.interactionId);
  const where = contact ? channelWord(contact.channel) : null;
  if (broken.kind === "promise")
    return { where, what: broken.fate === "broken" ? "promise not kept" : "promise told differently later" };
  return { where, what: outcomeWords[broken.outcome].toLowerCase() };
}

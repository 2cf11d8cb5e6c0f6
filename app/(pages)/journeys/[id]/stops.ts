import { clock, duration, instant, secondsBetween, shortDay } from "@/components/format";
import type { Stop } from "@/components/timeline-svg";
import { channelWord, outcomeWords } from "@/components/words";
import type { Line } from "@/journeys/line-shape";
import { dateIn } from "@/language/period";

const secondsPerDay = 86_400;

/** The contacts of a line as stops of its timeline; the date stands only where it changes. */
export function stopsOf({ interactions }: Line, timeZone: string): Stop[] {
  return interactions.map((interaction, index) => {
    const { id, channel, startedAt } = interaction;
    const outcome = interaction.hidden || interaction.direction !== "inbound" ? null : interaction.outcome;
    const before = interactions[index - 1];
    return {
      id,
      channel,
      startedAt,
      outcome,
      words: `${channelWord(channel)}, ${instant(startedAt, timeZone)}${outcome ? `: ${outcomeWords[outcome]}` : ""}`,
      labels: [clock(startedAt, timeZone), ...whenWords(startedAt, before?.startedAt, timeZone)],
    };
  });
}

function whenWords(startedAt: string, before: string | undefined, timeZone: string): string[] {
  const date = dateIn(new Date(startedAt), timeZone);
  if (!before) return [shortDay(date)];
  const waited = secondsBetween(before, startedAt);
  if (waited >= secondsPerDay)
    return [shortDay(date), `+${duration(waited).split(" ").slice(0, 2).join(" ")}`];
  return dateIn(new Date(before), timeZone) === date ? [] : [shortDay(date)];
}

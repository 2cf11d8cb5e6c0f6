import { instant } from "@/components/format";
import { channelWord } from "@/components/words";
import type { Review } from "@/quality/reviews/reviews";

type Subject = Pick<Review, "subject" | "channel" | "startedAt" | "agent">;

/** What is judged, as people say it: "Voice contact of Ann, 12 Oct 2026, 09:14". */
export function subjectWords({ subject, channel, startedAt, agent }: Subject, timeZone: string): string {
  const when = instant(startedAt, timeZone);
  return subject === "journey"
    ? `Journey that began by ${channelWord(channel).toLowerCase()}, ${when}`
    : `${channelWord(channel)} contact${agent ? ` of ${agent}` : ""}, ${when}`;
}

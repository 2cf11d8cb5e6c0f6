import { isDate } from "@/language/period";

/** What a session is about, as a form gives it. */
export type GivenSession = {
  topic: string;
  metric: string;
  intent: string | null;
  notes: string;
  journeyIds: number[];
  plannedOn: string;
  followUpOn: string | null;
  /** In the unit of the metric. */
  targetValue: number | null;
  targetDueOn: string | null;
};

const longest = { topic: 200, notes: 10_000 };
const mostJourneys = 50;

/** Why a session cannot be kept like this, in a sentence; null: it can. */
export function unfit(given: GivenSession, heldOn: string | null): string | null {
  if (given.topic.trim() === "") return "Say in a few words what the session is about.";
  if (given.topic.length > longest.topic) return `The topic has at most ${longest.topic} characters.`;
  if (given.notes.length > longest.notes) return "The notes have at most 10,000 characters.";
  if (given.journeyIds.length > mostJourneys) return `Link at most ${mostJourneys} journeys.`;
  if (!isDate(given.plannedOn)) return "Give the day of the session.";
  if (given.followUpOn !== null && !isDate(given.followUpOn)) return "The day of the follow-up is no date.";
  if (given.followUpOn !== null && given.followUpOn <= (heldOn ?? given.plannedOn))
    return "The follow-up comes after the session.";
  if ((given.targetValue === null) !== (given.targetDueOn === null))
    return "A target needs both: what it is, and the day by which it should be reached.";
  if (given.targetDueOn !== null && !isDate(given.targetDueOn))
    return "Give the day by which the target should be reached.";
  return null;
}

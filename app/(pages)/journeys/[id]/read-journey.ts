import { recordAudit } from "@/db/access/audit";
import { database, doorkeeper } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { type Line, line } from "@/journeys/line";
import { type Handover, handovers } from "@/quality/handovers";
import { isBlind } from "@/quality/reviews/blindness";
import { type Review, reviewsOf } from "@/quality/reviews/reviews";
import { current, type Scorecard, scorecards } from "@/quality/scorecards/scorecards";
import { type JourneyFlags, journeyFlags } from "@/quality/triage/journey-flags";
import { triages } from "@/quality/triage/roles";
import { withoutScores } from "./without-scores";

/** A line and what people made of it. */
export type Journey = {
  line: Line;
  flags: JourneyFlags;
  handovers: Handover[];
  reviews: Review[];
  /** Whether the viewer is to judge it blind. */
  isBlind: boolean;
  /** On which the viewer may judge it; null: they judge nothing. */
  scorecards: Scorecard[] | null;
};

/**
 * The journey of an address as somebody is shown it, null where there is none or it is out of scope. That words
 * of a customer were read is written down first, once a view. Who is to judge it blind sees no scores.
 */
export async function readJourney(id: string, viewer: Viewer, timeZone: string): Promise<Journey | null> {
  if (!/^\d{1,15}$/.test(id)) return null;
  const asked = Number(id);
  const judges = triages(viewer);
  // All at once, on a guess that there is such a journey: nothing of it leaves when there is none.
  const [known, blind, flags, given, reviews, cards] = await Promise.all([
    line(database(), asked, viewer, timeZone),
    isBlind(database(), viewer, asked),
    journeyFlags(database(), viewer, asked),
    handovers(database(), viewer, { journeyId: asked }),
    reviewsOf(database(), viewer, asked),
    judges ? scorecards(database(), viewer) : [],
  ]);
  if (!known) return null;
  if (viewer.readsText && hasWords(known))
    await recordAudit(doorkeeper(), viewer, { action: "text_read", subject: `journey ${known.id}` });
  return {
    line: blind ? withoutScores(known) : known,
    flags,
    handovers: given,
    reviews,
    isBlind: blind,
    scorecards: judges ? cards.filter((card) => current(card) !== null) : null,
  };
}

const hasWords = ({ interactions, promises }: Line) =>
  promises.length > 0 ||
  interactions.some(
    (one) =>
      !one.hidden &&
      (one.messages.some(({ text }) => text) ||
        one.surveys.some(({ comment }) => comment !== null) ||
        one.evaluations.some(({ explanation }) => explanation !== null)),
  );

import { recordAudit } from "@/db/access/audit";
import { database, doorkeeper } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { type Line, line } from "@/journeys/line";
import { isBlind } from "@/quality/reviews/blindness";
import { withoutScores } from "./without-scores";

/**
 * The line of an address as somebody is shown it, null where there is none or it is out of scope. That words
 * of a customer were read is written down first, once a view. Who is to judge it blind sees no scores.
 */
export async function readLine(id: string, viewer: Viewer, timeZone: string): Promise<Line | null> {
  const known = /^\d{1,15}$/.test(id) ? await line(database(), Number(id), viewer, timeZone) : null;
  if (!known) return null;
  if (viewer.readsText && hasWords(known))
    await recordAudit(doorkeeper(), viewer, { action: "text_read", subject: `journey ${known.id}` });
  return (await isBlind(database(), viewer, known.id)) ? withoutScores(known) : known;
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

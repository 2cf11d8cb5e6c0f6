import type { Route } from "next";
import { HiddenSection, InteractionSection } from "@/components/interaction-section";
import { Link } from "@/components/link";
import { Evaluations } from "@/components/verdicts";
import { recordAudit } from "@/db/access/audit";
import { database, doorkeeper } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { line } from "@/journeys/line";
import type { Review } from "@/quality/reviews/reviews";
import { turnsOn } from "../../../../journeys/[id]/turns";

type Props = { review: Review; viewer: Viewer; timeZone: string };

/**
 * The contact, or the contacts of the journey, that a review is about. What machines scored stands apart, and
 * only once the reader has answered themselves.
 */
export async function Judged({ review, viewer, timeZone }: Props) {
  const found = await line(database(), review.journeyId, viewer, timeZone);
  if (!found) return null;
  if (viewer.readsText)
    await recordAudit(doorkeeper(), viewer, { action: "text_read", subject: `journey ${found.id}` });
  const turnsOf = turnsOn(found);
  const contacts = found.interactions.filter(
    ({ id }) => review.subject === "journey" || id === review.interactionId,
  );
  const scored = contacts.flatMap((contact) => (contact.hidden ? [] : contact.evaluations));
  const isOpen = review.draft === null && !review.isBlind;
  return (
    <>
      <p className="text-small">
        <Link href={`/journeys/${found.id}` as Route} className="link">
          The whole journey
        </Link>
      </p>
      {contacts.map((contact) =>
        contact.hidden ? (
          <HiddenSection key={contact.id} interaction={contact} timeZone={timeZone} />
        ) : (
          <InteractionSection
            key={contact.id}
            interaction={{ ...contact, evaluations: [] }}
            timeZone={timeZone}
            turns={turnsOf(contact)}
            death={null}
          />
        ),
      )}
      <section
        className="rounded-large border border-line-strong border-dashed p-4"
        aria-label="Machine scores"
      >
        <h2 className="font-semibold">Machine scores</h2>
        {isOpen ? (
          <>
            <p className="mt-1 text-ink-soft text-small">
              They stand apart: nothing of them is in the score of the review.
            </p>
            {scored.length > 0 ? (
              <Evaluations evaluations={scored} />
            ) : (
              <p className="mt-2">No machine has scored this.</p>
            )}
          </>
        ) : (
          <p className="mt-1 text-ink-soft text-small">
            They are shown when you have submitted your own answers.
          </p>
        )}
      </section>
    </>
  );
}

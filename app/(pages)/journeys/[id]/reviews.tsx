import type { Route } from "next";
import { instant } from "@/components/format";
import { Link } from "@/components/link";
import { channelWord } from "@/components/words";
import type { Line } from "@/journeys/line-shape";
import type { Review } from "@/quality/reviews/reviews";
import { nameOf, type Scorecard } from "@/quality/scorecards/scorecards";
import { shareWords } from "../../review/score-words";
import { beginReview } from "../../review/scorecards/reviews/keep-review";
import { subjectWords } from "../../review/subject-words";
import type { Journey } from "./read-journey";

/** What people judged of a journey and its contacts, and for whoever reviews the way to judge it. */
export function Reviews({ journey, timeZone }: { journey: Journey; timeZone: string }) {
  const { line, reviews, isBlind, scorecards } = journey;
  if (reviews.length === 0 && !scorecards) return null;
  return (
    <section className="card mt-5 p-4 sm:p-5" aria-labelledby="reviews-title">
      <h2 id="reviews-title" className="mb-2 font-semibold text-lead">
        Reviews
      </h2>
      {reviews.length === 0 ? (
        <p className="text-ink-soft text-small">Nobody has judged this journey yet.</p>
      ) : (
        <ul className="grid gap-1.5 text-small">
          {reviews.map((review) => (
            <li key={review.id}>
              <Link href={`/review/scorecards/reviews/${review.id}` as Route} className="link">
                {subjectWords(review, timeZone)}
              </Link>
              : {standing(review)}{" "}
              <span className="text-ink-soft">
                by {review.reviewer ?? "somebody who is gone"} on {review.card.name}, version {review.version}
                {review.revisions[0] && `, ${instant(review.revisions[0].submittedAt ?? "", timeZone)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {isBlind && (
        <p className="mt-2 text-ink-soft text-small">
          What machines scored, and what others answered, is shown when you have submitted your own answers.
        </p>
      )}
      {scorecards && <Begin line={line} cards={scorecards} timeZone={timeZone} />}
    </section>
  );
}

function standing({ revisions: [newest], isBlind, draft }: Review): string {
  if (isBlind) return "shown when you have submitted your own";
  if (!newest) return draft ? "your draft" : "nothing submitted";
  return `${shareWords(newest.score.score)}${newest.score.failed.length > 0 ? ", critical failure" : ""}`;
}

function Begin({ line, cards, timeZone }: { line: Line; cards: Scorecard[]; timeZone: string }) {
  if (cards.length === 0)
    return (
      <p className="mt-3 text-ink-soft text-small">
        To judge it, <Link href="/review/scorecards">publish a scorecard</Link> first.
      </p>
    );
  const contacts = line.interactions.filter((contact) => !contact.hidden);
  return (
    <form action={beginReview} className="mt-3 flex flex-wrap items-end gap-3 print:hidden">
      <div className="grid min-w-0 max-w-full gap-1 text-ink-soft text-small">
        <label htmlFor="judge-of">Judge</label>
        <select id="judge-of" className="field" name="of">
          <option value={`journey:${line.id}`}>The whole journey</option>
          {contacts.map(({ id, channel, agent, startedAt }) => (
            <option key={id} value={`interaction:${id}`}>
              {channelWord(channel)}
              {agent && `, ${agent}`}, {instant(startedAt, timeZone)}
            </option>
          ))}
        </select>
      </div>
      <div className="grid min-w-0 max-w-full gap-1 text-ink-soft text-small">
        <label htmlFor="judge-scorecard">On the scorecard</label>
        <select id="judge-scorecard" className="field" name="scorecard">
          {cards.map((card) => (
            <option key={card.id} value={card.id}>
              {nameOf(card)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="button">
        Judge it
      </button>
    </form>
  );
}

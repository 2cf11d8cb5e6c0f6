import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { instant } from "../instant";
import { type Kept, nextNumber } from "../reviews/keep-review";
import { type Review, review } from "../reviews/reviews";
import { type Answers, unanswered } from "../scorecards/answers";
import { questionsOf } from "../scorecards/card";
import { scoreOf } from "../scorecards/score";
import { storable } from "../storable";
import { triages } from "../triage/roles";
import { disputeDays } from "./dispute-days";
import { type Dispute, dispute } from "./disputes";

const longestReason = 2000;

/** Whether the viewer may dispute a review as it stands: until when, or why not. */
export type Window = { until: string } | { refusal: string };

/** The agent's supervisor may, within the window after it was submitted, once for each revision. */
export async function disputeWindow(
  database: Database,
  viewer: Viewer,
  { revisions: [newest] }: Review,
): Promise<Window> {
  if (viewer.role !== "supervisor") return { refusal: "The agent's supervisor may dispute a review." };
  if (!newest) return { refusal: "Nothing is submitted yet." };
  const days = await disputeDays(database);
  const [found] = await database.execute<{ until: string; isOver: boolean; isDisputed: boolean }>(sql`
    select ${instant(sql`submitted_at + make_interval(hours => 24 * ${days}::int)`)} as until,
      submitted_at + make_interval(hours => 24 * ${days}::int) <= now() as "isOver",
      exists (select from disputes where revision_id = review_revisions.id
        and outcome is distinct from 'withdrawn') as "isDisputed"
    from review_revisions where id = ${newest.id}`);
  if (!found) return { refusal: "Nothing is submitted yet." };
  if (found.isDisputed) return { refusal: "It is disputed already." };
  return found.isOver ? { refusal: `It could be disputed for ${days} days.` } : { until: found.until };
}

/** Objects to a review, with a reason for each question that it is about. */
export async function openDispute(
  database: Database,
  viewer: Viewer,
  reviewId: number,
  given: (question: string) => string,
): Promise<Kept> {
  const found = await review(database, viewer, reviewId);
  const [newest] = found?.revisions ?? [];
  if (!found || !newest || found.calibrationId !== null) return { refusal: "There is no such review." };
  const window = await disputeWindow(database, viewer, found);
  if ("refusal" in window) return window;
  const reasons = Object.fromEntries(
    questionsOf(found.card)
      .map(({ id }) => [id, storable(given(id), longestReason)] as const)
      .filter(([, reason]) => reason !== ""),
  );
  if (Object.keys(reasons).length === 0) return { refusal: "Give a reason at one question at least." };
  const [made] = await database.execute<{ id: number }>(sql`
    insert into disputes (review_id, revision_id, opened_by, due_at, reasons)
    values (${reviewId}, ${newest.id}, ${viewer.userId},
      now() + make_interval(hours => 24 * ${await disputeDays(database)}::int), ${JSON.stringify(reasons)}::jsonb)
    on conflict do nothing returning id`);
  return made ?? { refusal: "It is disputed already." };
}

/** Takes an objection back; within the window it can be made again. */
export async function withdrawDispute(
  database: Database,
  viewer: Viewer,
  id: number,
): Promise<string | null> {
  if (!(await dispute(database, viewer, id))?.isOwn) return "There is no such dispute.";
  const withdrawn = await database.execute(sql`
    update disputes set outcome = 'withdrawn', answered_by = ${viewer.userId}, answered_at = now()
    where id = ${id} and outcome is null returning id`);
  return withdrawn.length > 0 ? null : "It is answered already.";
}

/** Why the viewer may not answer a dispute; null: they may. */
export async function unanswerable(
  database: Database,
  viewer: Viewer,
  { outcome, reviewerId, authorId }: Dispute,
): Promise<string | null> {
  if (!triages(viewer)) return "Administrators and QA analysts answer disputes.";
  if (outcome !== null) return "It is answered already.";
  if (viewer.userId !== reviewerId && viewer.userId !== authorId) return null;
  const others = await database.execute(sql`
    select from users where disabled_at is null and role in ('administrator', 'qa')
      and id is distinct from ${reviewerId}::int and id is distinct from ${authorId}::int limit 1`);
  return others.length > 0 ? "Somebody else than the reviewer answers." : null;
}

export type GivenAnswer =
  | { outcome: "upheld"; answer: string }
  | { outcome: "changed"; answer: string; answers: Answers };

/** Lets the review stand, or changes it: what it was changed to is a new revision, the one before stays. */
export async function answerDispute(
  database: Database,
  viewer: Viewer,
  id: number,
  given: GivenAnswer,
): Promise<string | null> {
  const found = await dispute(database, viewer, id);
  const judged = found && (await review(database, viewer, found.reviewId));
  if (!found || !judged) return "There is no such dispute.";
  const refusal = await unanswerable(database, viewer, found);
  if (refusal !== null) return refusal;
  const answer = storable(given.answer, longestReason);
  if (answer === "") return "Say why, so that the supervisor can follow it.";
  if (given.outcome === "changed") {
    const unfit = unchanged(judged, given.answers);
    if (unfit !== null) return unfit;
  }
  return database.transaction(async (transaction) => {
    const answered = await transaction.execute(sql`
      update disputes set outcome = ${given.outcome}, answer = ${answer}, answered_by = ${viewer.userId},
        answered_at = now()
      where id = ${id} and outcome is null returning id`);
    if (answered.length === 0) return "It is answered already.";
    if (given.outcome === "upheld") return null;
    const { score, failed } = scoreOf(judged.card, given.answers);
    // What the reviewer had begun to amend is overtaken.
    await transaction.execute(sql`
      delete from review_revisions where review_id = ${judged.id} and submitted_at is null`);
    await transaction.execute(sql`
      with made as (
        insert into review_revisions
          (review_id, number, author_id, answers, summary, root_cause_id, reason, score, failed, submitted_at)
        values (${judged.id}, ${nextNumber(judged.id)}, ${viewer.userId}, ${JSON.stringify(given.answers)}::jsonb,
          ${judged.revisions[0]?.summary ?? ""}, ${judged.revisions[0]?.rootCauseId ?? null}, ${answer}, ${score}, ${failed.length > 0}, now())
        returning id)
      update disputes set changed_revision_id = made.id from made where disputes.id = ${id}`);
    return null;
  });
}

function unchanged({ card, revisions: [newest] }: Review, answers: Answers): string | null {
  if (unanswered(card, answers).length > 0) return "Every question needs an answer.";
  const differs = questionsOf(card).some(
    (question) => newest?.answers[question.id]?.value !== answers[question.id]?.value,
  );
  return differs ? null : "Nothing is changed: change an answer, or let the review stand.";
}

import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import type { ReviewSubject } from "@/language/vocabulary";
import { type Answers, unanswered } from "../scorecards/answers";
import { scoreOf } from "../scorecards/score";
import { current, scorecard } from "../scorecards/scorecards";
import { storable } from "../storable";
import { triages } from "../triage/roles";
import { type Review, review } from "./reviews";

/** What became of a wish: the id of the review, or why not, in a sentence. */
export type Kept = { id: number } | { refusal: string };

export type Given = { answers: Answers; summary: string; reason: string; rootCauseId: number | null };

/** A contact or journey as a review names it. */
export type Judged = { subject: ReviewSubject; sourceId: number; externalId: string };

const gone = "There is no such review.";
const longestSummary = 4000;

/**
 * Begins a review of a contact, or of the journey that it opened, on the version of the scorecard that is in
 * use. Where the viewer has one already, that one goes on.
 */
export async function startReview(
  database: Database,
  viewer: Viewer,
  wanted: { subject: ReviewSubject; interactionId: number; scorecardId: number },
): Promise<Kept> {
  if (!triages(viewer)) return { refusal: "Administrators and QA analysts review." };
  const card = await scorecard(database, viewer, wanted.scorecardId);
  const version = card && current(card);
  if (!version) return { refusal: "Choose a scorecard that is in use." };
  const [contact] = await database.execute<Pick<Judged, "sourceId" | "externalId">>(sql`
    select source_id as "sourceId", external_id as "externalId" from interactions
    where id = ${wanted.interactionId} and ${
      wanted.subject === "journey" ? sql`id = journey_id` : sql`journey_id is not null`
    }`);
  if (!contact) return { refusal: "There is no such contact on a journey." };
  return { id: await begin(database, viewer, version.id, { subject: wanted.subject, ...contact }, null) };
}

/** The viewer's review of this on this version, with a draft to answer in; made where there is none yet. */
export async function begin(
  database: Database,
  { userId }: Viewer,
  versionId: number,
  { subject, sourceId, externalId }: Judged,
  calibrationItemId: number | null,
): Promise<number> {
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`
      insert into reviews (version_id, subject, source_id, external_id, reviewer_id, calibration_item_id)
      values (${versionId}, ${subject}, ${sourceId}, ${externalId}, ${userId}, ${calibrationItemId})
      on conflict do nothing`);
    const [found] = await transaction.execute<{ id: number }>(sql`
      select id from reviews where reviewer_id = ${userId} and version_id = ${versionId}
        and subject = ${subject} and source_id = ${sourceId} and external_id = ${externalId}
        and calibration_item_id is not distinct from ${calibrationItemId}::int`);
    if (!found) throw new Error("The database did not return the review it saved.");
    await transaction.execute(sql`
      insert into review_revisions (review_id, author_id, answers)
      select ${found.id}, ${userId}, '{}'
      where not exists (select from review_revisions where review_id = ${found.id})`);
    return found.id;
  });
}

/** Keeps the draft as it is. Null: kept; else why not, in a sentence. */
export async function saveDraft(
  database: Database,
  { userId }: Viewer,
  id: number,
  { answers, summary, reason, rootCauseId }: Given,
): Promise<string | null> {
  const saved = await database.execute(sql`
    update review_revisions set answers = ${JSON.stringify(answers)}::jsonb,
      summary = ${storable(summary, longestSummary)}, reason = ${storable(reason, longestSummary)},
      root_cause_id = (select id from root_causes where id = ${rootCauseId}), saved_at = now()
    from reviews where reviews.id = review_id and review_id = ${id} and submitted_at is null
      and author_id = ${userId} and ${isOpenForAnswers} returning review_revisions.id`);
  return saved.length > 0
    ? null
    : "There is no draft to keep: it is submitted, or its calibration is closed.";
}

/** Submits the draft as it was kept last. Null: done; else why not, in a sentence. */
export async function submitReview(database: Database, viewer: Viewer, id: number): Promise<string | null> {
  const found = await review(database, viewer, id);
  const draft = found?.draft;
  if (!found || !draft) return gone;
  const open = unanswered(found.card, draft.answers);
  if (open.length > 0) return "Every question needs an answer before the review is submitted.";
  if (found.revisions.length > 0 && draft.reason === "") return "Say why the review is amended.";
  const fixed = found.revisions.length > 0 ? await unamendable(database, found) : null;
  if (fixed !== null) return fixed;
  const { score, failed } = scoreOf(found.card, draft.answers);
  const submitted = await database.execute(sql`
    update review_revisions set number = ${nextNumber(id)}, score = ${score}, failed = ${failed.length > 0},
      submitted_at = now()
    from reviews where reviews.id = review_id and review_revisions.id = ${draft.id} and submitted_at is null
      and ${isOpenForAnswers} returning review_revisions.id`);
  return submitted.length > 0 ? null : "The calibration is closed, so nothing can be submitted any more.";
}

/** Begins a new revision of the viewer's own review; what was submitted stays as it is. */
export async function amendReview(database: Database, viewer: Viewer, id: number): Promise<Kept> {
  const found = await review(database, viewer, id);
  if (!found?.isOwn) return { refusal: gone };
  if (found.draft) return { id };
  const [newest] = found.revisions;
  if (!newest || found.calibrationId !== null)
    return { refusal: "What was judged in a calibration stays as it is." };
  const refusal = await unamendable(database, found);
  if (refusal) return { refusal };
  await database.execute(sql`
    insert into review_revisions (review_id, author_id, answers, summary, root_cause_id)
    values (${id}, ${viewer.userId}, ${JSON.stringify(newest.answers)}::jsonb, ${newest.summary}, ${newest.rootCauseId})
    on conflict do nothing`);
  return { id };
}

/** Why a review cannot be amended now; null: it can be. */
export async function unamendable(database: Database, { id }: Pick<Review, "id">): Promise<string | null> {
  const [dispute] = await database.execute<{ open: boolean }>(sql`
    select outcome is null as open from disputes where review_id = ${id} and (outcome is null or outcome = 'changed')
    order by open desc limit 1`);
  if (!dispute) return null;
  return dispute.open
    ? "A dispute stands open against this review; it is amended by answering it."
    : "A dispute has decided this review.";
}

/** Throws the draft away, and with it a review that was never submitted. */
export async function discardDraft(
  database: Database,
  { userId }: Viewer,
  id: number,
): Promise<string | null> {
  const gone = await database.execute(sql`
    delete from review_revisions where review_id = ${id} and submitted_at is null and author_id = ${userId}
    returning id`);
  await database.execute(sql`
    delete from reviews where id = ${id} and reviewer_id = ${userId}
      and not exists (select from review_revisions where review_id = ${id})`);
  return gone.length > 0 ? null : "There is no draft.";
}

export const nextNumber = (id: number) => sql`
  (select coalesce(max(number), 0) + 1 from review_revisions where review_id = ${id})`;

/** A review always; a judgement in a calibration until it is closed. */
const isOpenForAnswers = sql`not exists (
  select from calibration_items join calibrations on calibrations.id = calibration_id
  where calibration_items.id = reviews.calibration_item_id and closed_at is not null)`;

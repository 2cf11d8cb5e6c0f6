import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import type { Channel, DisputeOutcome, ReviewSubject } from "@/language/vocabulary";
import { instant } from "../instant";
import { contactOf, isOpenTo } from "../reviews/scope";

export type Dispute = {
  id: number;
  reviewId: number;
  subject: ReviewSubject;
  channel: Channel;
  startedAt: string;
  agent: string | null;
  team: string | null;
  reviewerId: number | null;
  reviewer: string | null;
  /** The revision that it objects to, and who wrote that. */
  revision: number;
  authorId: number | null;
  openedBy: string | null;
  openedAt: string;
  /** When it should be answered. */
  dueAt: string;
  isOverdue: boolean;
  /** Why, by the id of the question. */
  reasons: Record<string, string>;
  /** Null: open. */
  outcome: DisputeOutcome | null;
  answer: string;
  answeredBy: string | null;
  answeredAt: string | null;
  /** The revision that the review was changed to. */
  changedTo: number | null;
  /** Whether the viewer opened it. */
  isOwn: boolean;
};

/** The disputes that the viewer may see: the open ones by when they are due, then the others, newest first. */
export function disputes(database: Database, viewer: Viewer): Promise<Dispute[]> {
  return listed(database, viewer, sql`true`);
}

export async function dispute(database: Database, viewer: Viewer, id: number): Promise<Dispute | null> {
  return (await listed(database, viewer, sql`disputes.id = ${id}`))[0] ?? null;
}

/** What was objected to a review, newest first. */
export function disputesOf(database: Database, viewer: Viewer, reviewId: number): Promise<Dispute[]> {
  return listed(database, viewer, sql`disputes.review_id = ${reviewId}`);
}

async function listed(database: Database, viewer: Viewer, where: SQL): Promise<Dispute[]> {
  const found = await database.execute<Dispute>(sql`
    select disputes.id, disputes.review_id as "reviewId", reviews.subject, contacts.channel,
      ${instant(sql`contacts.started_at`)} as "startedAt",
      case when reviews.subject = 'interaction' then agents.name end as agent,
      case when reviews.subject = 'interaction' then teams.name end as team,
      reviews.reviewer_id as "reviewerId", reviewers.name as reviewer, disputed.number as revision,
      disputed.author_id as "authorId", openers.name as "openedBy", ${instant(sql`disputes.opened_at`)} as "openedAt",
      ${instant(sql`due_at`)} as "dueAt", disputes.outcome is null and due_at < now() as "isOverdue", reasons, disputes.outcome, answer,
      answerers.name as "answeredBy", ${instant(sql`answered_at`)} as "answeredAt", changed.number as "changedTo",
      coalesce(opened_by = ${viewer.userId}, false) as "isOwn"
    from disputes join reviews on reviews.id = disputes.review_id ${contactOf(sql`reviews`)}
      join review_revisions disputed on disputed.id = disputes.revision_id
      left join review_revisions changed on changed.id = changed_revision_id
      left join users reviewers on reviewers.id = reviews.reviewer_id
      left join users openers on openers.id = opened_by
      left join users answerers on answerers.id = answered_by
      left join agents on agents.id = contacts.agent_id
      left join teams on teams.id = contacts.team_id
    where ${where} and ${isOpenTo(viewer, sql`reviews.subject`)}
    order by disputes.outcome is not null, case when disputes.outcome is null then due_at end, disputes.id desc`);
  return [...found];
}

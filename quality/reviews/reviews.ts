import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import type { AgentKind, Channel, ReviewSubject } from "@/language/vocabulary";
import { instant } from "../instant";
import { type Answers, answersSchema } from "../scorecards/answers";
import { type Card, cardSchema } from "../scorecards/card";
import { type Score, scoreOf } from "../scorecards/score";
import { judgesStill } from "./blindness";
import { contactOf, isOpenTo } from "./scope";

export type Revision = {
  id: number;
  /** 1, 2, …; null: the draft. */
  number: number | null;
  author: string | null;
  answers: Answers;
  score: Score;
  summary: string;
  /** Why what went wrong went wrong, of the list that can be edited. */
  rootCauseId: number | null;
  rootCause: string | null;
  /** Why it was amended. */
  reason: string;
  savedAt: string;
  submittedAt: string | null;
};

export type Review = {
  id: number;
  subject: ReviewSubject;
  interactionId: number;
  journeyId: number;
  channel: Channel;
  startedAt: string;
  /** Who handled the contact; null for a whole journey. */
  agent: string | null;
  agentKind: AgentKind | null;
  team: string | null;
  scorecardId: number;
  version: number;
  card: Card;
  reviewerId: number | null;
  reviewer: string | null;
  /** Whether the viewer is the reviewer. */
  isOwn: boolean;
  /** Set: a judgement in this calibration. */
  calibrationId: number | null;
  /** The viewer still judges this themselves: until then the answers of others are kept from them. */
  isBlind: boolean;
  /** As submitted, newest first. */
  revisions: Revision[];
  /** Only for whom it is a draft of. */
  draft: Revision | null;
};

type RevisionRow = Omit<Revision, "answers" | "score"> & { answers: unknown };
type Row = Omit<Review, "card" | "revisions" | "draft"> & { card: unknown; revisions: RevisionRow[] };

/** One review; null: there is none that this viewer may see. */
export async function review(database: Database, viewer: Viewer, id: number): Promise<Review | null> {
  const seen = sql`(${isOwn(viewer)} or (${isSubmitted} and ${isOpenTo(viewer, sql`reviews.subject`)}))`;
  return (await listed(database, viewer, sql`reviews.id = ${id} and ${seen}`, sql`limit 1`))[0] ?? null;
}

/** The submitted reviews of a journey and of the contacts on it, and the viewer's own drafts; newest first. */
export function reviewsOf(database: Database, viewer: Viewer, journeyId: number): Promise<Review[]> {
  const draft = sql`(reviews.calibration_item_id is null and ${isOwn(viewer)})`;
  const seen = sql`((${isSubmitted} and ${isOpenTo(viewer, sql`reviews.subject`)}) or ${draft})`;
  return listed(database, viewer, sql`contacts.journey_id = ${journeyId} and ${seen}`, sql``);
}

/** A page of the submitted reviews that the viewer may see, newest first, older than the one with `before`. */
export function newestReviews(
  database: Database,
  viewer: Viewer,
  { before, limit }: { before: number | null; limit: number },
): Promise<Review[]> {
  const older = before === null ? sql`true` : sql`reviews.id < ${before}`;
  const seen = sql`${isSubmitted} and ${isOpenTo(viewer, sql`reviews.subject`)} and ${older}`;
  return listed(database, viewer, seen, sql`limit ${limit}`);
}

/** Drafts that the viewer has begun and not submitted, judgements in calibrations among them. */
export function ownDrafts(database: Database, viewer: Viewer): Promise<Review[]> {
  const begun = sql`exists (select from review_revisions
    where review_id = reviews.id and submitted_at is null)`;
  return listed(database, viewer, sql`${isOwn(viewer)} and ${begun}`, sql``);
}

/** A judgement in a calibration is no review of an agent, even when it is submitted. */
const isSubmitted = sql`(reviews.calibration_item_id is null and exists (
  select from review_revisions where review_id = reviews.id and submitted_at is not null))`;

const isOwn = ({ userId }: Viewer) => sql`coalesce(reviews.reviewer_id = ${userId}, false)`;

async function listed(database: Database, viewer: Viewer, where: SQL, limit: SQL): Promise<Review[]> {
  // Names are looked up, not joined: Postgres would spend longer on the order of nine joins than on the rows.
  const found = await database.execute<Row>(sql`
    select reviews.id, reviews.subject, contacts.id::float8 as "interactionId",
      lines.id::float8 as "journeyId", contacts.channel, ${instant(sql`contacts.started_at`)} as "startedAt",
      case when reviews.subject = 'interaction' then (select name from agents where id = contacts.agent_id) end as agent,
      case when reviews.subject = 'interaction' then contacts.agent_kind end as "agentKind",
      case when reviews.subject = 'interaction' then (select name from teams where id = contacts.team_id) end as team,
      versions.scorecard_id as "scorecardId", versions.number as version, versions.card,
      reviews.reviewer_id as "reviewerId",
      (select name from users where id = reviews.reviewer_id) as reviewer, ${isOwn(viewer)} as "isOwn",
      (select calibration_id from calibration_items where id = reviews.calibration_item_id) as "calibrationId",
      not ${isOwn(viewer)} and ${judgesStill(viewer, sql`contacts.journey_id`)} as "isBlind",
      ${revisions(viewer)} as revisions
    from reviews ${contactOf(sql`reviews`)}
      join scorecard_versions versions on versions.id = reviews.version_id
    where ${where} order by reviews.id desc ${limit}`);
  return found.map(shown);
}

/** All that was submitted, and the draft for whom it is one of. */
function revisions({ userId }: Viewer): SQL {
  return sql`(
    select coalesce(jsonb_agg(jsonb_build_object(
        'id', one.id, 'number', one.number, 'author', authors.name, 'answers', one.answers,
        'summary', one.summary, 'rootCauseId', one.root_cause_id, 'rootCause', causes.name, 'reason', one.reason, 'savedAt', ${instant(sql`one.saved_at`)},
        'submittedAt', ${instant(sql`one.submitted_at`)}) order by one.number desc nulls first), '[]')
    from review_revisions one left join users authors on authors.id = one.author_id
      left join root_causes causes on causes.id = one.root_cause_id
    where one.review_id = reviews.id and (one.submitted_at is not null or one.author_id = ${userId}))`;
}

function shown({ card: kept, revisions: rows, ...rest }: Row): Review {
  const card = cardSchema.parse(kept);
  const all = rows.map((row): Revision => {
    const answers = answersSchema.parse(row.answers);
    return { ...row, answers, score: scoreOf(card, answers) };
  });
  return {
    ...rest,
    card,
    revisions: rest.isBlind ? [] : all.filter(({ number }) => number !== null),
    draft: all.find(({ number }) => number === null) ?? null,
  };
}

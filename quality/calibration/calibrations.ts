import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import type { Channel, ReviewSubject } from "@/language/vocabulary";
import { instant } from "../instant";
import { contactOf, isOpenTo } from "../reviews/scope";
import { answersSchema } from "../scorecards/answers";
import { type Card, cardSchema } from "../scorecards/card";
import { triages } from "../triage/roles";
import type { Judgements } from "./agreement";

export type CalibrationItem = {
  id: number;
  subject: ReviewSubject;
  channel: Channel;
  startedAt: string;
  agent: string | null;
  /** The viewer's own judgement: not begun, a draft, or submitted. */
  own: { reviewId: number; isSubmitted: boolean } | null;
};

export type Judge = { id: number; name: string; isExpert: boolean; submitted: number };

export type Calibration = {
  id: number;
  title: string;
  card: Card;
  scorecardId: number;
  version: number;
  createdBy: string | null;
  createdAt: string;
  closedAt: string | null;
  /** Closed, or everybody has submitted everything: only then anybody sees answers. */
  isOpen: boolean;
  items: CalibrationItem[];
  judges: Judge[];
  /** Whether the viewer is one of the judges. */
  isJudge: boolean;
};

/** The calibrations that the viewer may see, newest first: all of them, or those to which a supervisor is invited. */
export function calibrations(database: Database, viewer: Viewer): Promise<Calibration[]> {
  return listed(database, viewer, sql`true`);
}

/** One calibration; null: there is none that this viewer may see. */
export async function calibration(
  database: Database,
  viewer: Viewer,
  id: number,
): Promise<Calibration | null> {
  return (await listed(database, viewer, sql`calibrations.id = ${id}`))[0] ?? null;
}

/** What everybody answered on each thing judged, in its order; nothing while the answers are not open. */
export async function judgements(
  database: Database,
  { id, isOpen, items }: Calibration,
): Promise<Judgements[]> {
  if (!isOpen) return [];
  const found = await database.execute<{ item: number; judge: number; answers: unknown }>(sql`
    select items.id as item, reviewer_id as judge, answers
    from calibration_items items join reviews on calibration_item_id = items.id
      join review_revisions on review_id = reviews.id and number = 1
      join calibration_judges on calibration_judges.calibration_id = ${id} and user_id = reviewer_id
    where items.calibration_id = ${id}`);
  return items.map(
    (item) =>
      new Map(
        found
          .filter((row) => row.item === item.id)
          .map(({ judge, answers }) => [judge, answersSchema.parse(answers)]),
      ),
  );
}

type Row = Omit<Calibration, "card"> & { card: unknown };

async function listed(database: Database, viewer: Viewer, where: SQL): Promise<Calibration[]> {
  const { userId } = viewer;
  const found = await database.execute<Row>(sql`
    select calibrations.id, title, versions.card, versions.scorecard_id as "scorecardId",
      versions.number as version, makers.name as "createdBy", ${instant(sql`calibrations.created_at`)} as "createdAt",
      ${instant(sql`closed_at`)} as "closedAt", ${isSettled} as "isOpen",
      ${isJudge(viewer)} as "isJudge", (
        select coalesce(jsonb_agg(jsonb_build_object(
          'id', items.id, 'subject', items.subject, 'channel', contacts.channel,
          'startedAt', ${instant(sql`contacts.started_at`)},
          'agent', case when items.subject = 'interaction' then agents.name end,
          'own', (select jsonb_build_object('reviewId', reviews.id, 'isSubmitted', exists (
              select from review_revisions where review_id = reviews.id and number = 1))
            from reviews where calibration_item_id = items.id and reviewer_id = ${userId})
          ) order by position), '[]')
        from calibration_items items ${contactOf(sql`items`)} left join agents on agents.id = contacts.agent_id
        where items.calibration_id = calibrations.id) as items, (
        select coalesce(jsonb_agg(jsonb_build_object('id', users.id, 'name', users.name, 'isExpert', is_expert,
          'submitted', (select count(*) from calibration_items items
            join reviews on calibration_item_id = items.id and reviewer_id = users.id
            join review_revisions on review_id = reviews.id and number = 1
            where items.calibration_id = calibrations.id)) order by users.name, users.id), '[]')
        from calibration_judges join users on users.id = user_id
        where calibration_id = calibrations.id) as judges
    from calibrations join scorecard_versions versions on versions.id = version_id
      left join users makers on makers.id = calibrations.created_by
    where ${where} and ${seenBy(viewer)}
    order by calibrations.id desc`);
  return found.map(({ card, ...rest }) => ({ ...rest, card: cardSchema.parse(card) }));
}

/** Closed, or nobody has anything left to judge. */
const isSettled = sql`(closed_at is not null or not exists (
  select from calibration_judges invited join calibration_items items using (calibration_id)
  where invited.calibration_id = calibrations.id and not exists (
    select from reviews join review_revisions on review_id = reviews.id and number = 1
    where calibration_item_id = items.id and reviewer_id = invited.user_id)))`;

const isJudge = ({ userId }: Viewer) => sql`exists (
  select from calibration_judges where calibration_id = calibrations.id and user_id = ${userId})`;

/** A supervisor sees what they are invited to, as long as everything in it is theirs to see. */
function seenBy(viewer: Viewer): SQL {
  if (triages(viewer) || viewer.role === "leader") return sql`true`;
  return sql`(${isJudge(viewer)} and not exists (
    select from calibration_items items left join (
      interactions contacts join journeys lines on lines.id = contacts.journey_id)
      on contacts.source_id = items.source_id and contacts.external_id = items.external_id
    where items.calibration_id = calibrations.id and not ${isOpenTo(viewer, sql`items.subject`)}))`;
}

import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import type { ReviewSubject } from "@/language/vocabulary";
import { begin, type Judged, type Kept } from "../reviews/keep-review";
import { contactOf, isOpenTo } from "../reviews/scope";
import { current, scorecard } from "../scorecards/scorecards";
import { storable } from "../storable";
import { triages } from "../triage/roles";

export type GivenCalibration = {
  title: string;
  scorecardId: number;
  /** What is judged, by the ids of contacts; a journey by that of the contact which opened it. */
  subjects: { subject: ReviewSubject; interactionId: number }[];
  judges: number[];
  expert: number | null;
};

export type Candidate = { id: number; name: string; role: Viewer["role"] };

const mayNot = "Calibrations are held by administrators and QA analysts.";
const mostSubjects = 60;

/** Who can be invited: whoever may read what was said. */
export async function candidates(database: Database, viewer: Viewer): Promise<Candidate[]> {
  if (!triages(viewer)) return [];
  const found = await database.execute<Candidate>(sql`
    select id, name, role from users where disabled_at is null and role <> 'leader' order by name, id`);
  return [...found];
}

/** A new calibration; what it judges and who judges it stay as they are from then on. */
export async function createCalibration(
  database: Database,
  viewer: Viewer,
  given: GivenCalibration,
): Promise<Kept> {
  if (!triages(viewer)) return { refusal: mayNot };
  const title = storable(given.title, 80);
  const card = await scorecard(database, viewer, given.scorecardId);
  const version = card && current(card);
  const invited = (await candidates(database, viewer)).filter(({ id }) => given.judges.includes(id));
  const refusal = unfit({ ...given, title }, invited.length);
  if (refusal !== null) return { refusal };
  if (!version) return { refusal: "Choose a scorecard that is in use." };
  const subjects = await Promise.all(given.subjects.map((one) => judged(database, one)));
  const unknown = subjects.indexOf(null);
  if (unknown >= 0) return { refusal: `Line ${unknown + 1} names no contact or journey that there is.` };
  return database
    .transaction(async (transaction): Promise<Kept> => {
      const [made] = await transaction.execute<{ id: number }>(sql`
        insert into calibrations (title, version_id, created_by) values (${title}, ${version.id}, ${viewer.userId})
        returning id`);
      if (!made) throw new Error("The database did not return the calibration it saved.");
      for (const [place, one] of subjects.entries())
        await transaction.execute(sql`
          insert into calibration_items (calibration_id, position, subject, source_id, external_id)
          values (${made.id}, ${place + 1}, ${one?.subject}, ${one?.sourceId}, ${one?.externalId})
          on conflict (calibration_id, source_id, external_id, subject) do nothing`);
      for (const { id } of invited)
        await transaction.execute(sql`
          insert into calibration_judges values (${made.id}, ${id}, ${id === given.expert})`);
      for (const { id, name, role } of invited)
        if (role === "supervisor" && !(await seesAll(transaction, made.id, id)))
          throw new Unseen(
            `${name} may not see everything that is judged here: it is not all of their teams.`,
          );
      return made;
    })
    .catch((error: unknown) => {
      if (error instanceof Unseen) return { refusal: error.message };
      throw error;
    });
}

class Unseen extends Error {}

/** The viewer's own judgement of one thing, to be answered in; refused to who is not invited. */
export async function startJudgement(
  database: Database,
  viewer: Viewer,
  { calibrationId, itemId }: { calibrationId: number; itemId: number },
): Promise<Kept> {
  const [found] = await database.execute<Judged & { version: number }>(sql`
    select version_id as version, subject, source_id as "sourceId", external_id as "externalId"
    from calibrations join calibration_items on calibration_id = calibrations.id
      join calibration_judges invited on invited.calibration_id = calibrations.id
    where calibrations.id = ${calibrationId} and calibration_items.id = ${itemId}
      and invited.user_id = ${viewer.userId} and closed_at is null`);
  if (!found) return { refusal: "There is nothing for you to judge: it is closed, or you are not invited." };
  const { version, ...one } = found;
  return { id: await begin(database, viewer, version, one, itemId) };
}

/** Ends the judging: whoever has not submitted is left out, and the answers are open. */
export async function closeCalibration(
  database: Database,
  viewer: Viewer,
  id: number,
): Promise<string | null> {
  if (!triages(viewer)) return mayNot;
  const closed = await database.execute(sql`
    update calibrations set closed_at = now() where id = ${id} and closed_at is null returning id`);
  return closed.length > 0 ? null : "There is no such calibration, or it is closed.";
}

/** Takes back a calibration on which nobody has submitted anything yet. */
export async function withdrawCalibration(
  database: Database,
  viewer: Viewer,
  id: number,
): Promise<string | null> {
  if (!triages(viewer)) return mayNot;
  const gone = await database.execute(sql`
    delete from calibrations where id = ${id} and not exists (
      select from calibration_items items join reviews on calibration_item_id = items.id
        join review_revisions on review_id = reviews.id and number is not null
      where items.calibration_id = calibrations.id)
    returning id`);
  return gone.length > 0 ? null : "Somebody has submitted answers: close it instead.";
}

function unfit({ title, subjects, judges, expert }: GivenCalibration, invited: number): string | null {
  if (title === "") return "Give the calibration a title.";
  if (subjects.length === 0) return "Name at least one contact or journey to judge.";
  if (subjects.length > mostSubjects)
    return `A calibration judges at most ${mostSubjects} contacts or journeys.`;
  if (invited < 2) return "Invite at least two people.";
  return expert !== null && !judges.includes(expert) ? "The expert must be one of those invited." : null;
}

async function judged(
  database: Database,
  { subject, interactionId }: GivenCalibration["subjects"][number],
): Promise<Judged | null> {
  const [found] = await database.execute<Omit<Judged, "subject">>(sql`
    select source_id as "sourceId", external_id as "externalId" from interactions
    where id = ${interactionId} and ${subject === "journey" ? sql`id = journey_id` : sql`journey_id is not null`}`);
  return found ? { subject, ...found } : null;
}

async function seesAll(database: Pick<Database, "execute">, id: number, userId: number): Promise<boolean> {
  const teams = await database.execute<{ id: number }>(sql`
    select team_id as id from user_teams where user_id = ${userId}`);
  const viewer: Pick<Viewer, "teamIds"> = { teamIds: teams.map((team) => team.id) };
  const hidden = await database.execute(sql`
    select from calibration_items items ${contactOf(sql`items`)}
    where items.calibration_id = ${id} and not ${isOpenTo(viewer, sql`items.subject`)}`);
  return hidden.length === 0;
}

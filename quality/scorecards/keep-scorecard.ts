import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { triages } from "../triage/roles";
import type { Card } from "./card";
import { emptyCard } from "./edits";
import { longest, problems } from "./problems";
import { draftOf, scorecard } from "./scorecards";

/** What became of a wish: the id of the scorecard, or why not, in a sentence. */
export type Kept = { id: number } | { refusal: string };

const mayNot = "Scorecards are built by administrators and QA analysts.";
const gone = "There is no such scorecard.";
const undoneAtMost = 50;

/** A new scorecard, as a draft; `like` is one to begin with a copy of. */
export async function createScorecard(
  database: Database,
  viewer: Viewer,
  like: number | null,
): Promise<Kept> {
  if (!triages(viewer)) return { refusal: mayNot };
  const original = like === null ? null : await scorecard(database, viewer, like);
  if (like !== null && !original) return { refusal: gone };
  const copied = original?.versions[0]?.card;
  const card = copied ? { ...copied, name: `Copy of ${copied.name}`.slice(0, longest.name) } : emptyCard;
  return database.transaction(async (transaction) => {
    const [made] = await transaction.execute<{ id: number }>(
      sql`insert into scorecards (created_by) values (${viewer.userId}) returning id`,
    );
    if (!made) throw new Error("The database did not return the scorecard it saved.");
    await transaction.execute(newVersion(viewer, made.id, 1, card));
    return made;
  });
}

/** Begins the next version as a draft with what the newest one asks; where there is a draft, that one stays. */
export async function draftScorecard(database: Database, viewer: Viewer, id: number): Promise<Kept> {
  if (!triages(viewer)) return { refusal: mayNot };
  const found = await scorecard(database, viewer, id);
  const newest = found?.versions[0];
  if (!found || !newest) return { refusal: gone };
  if (found.archivedAt !== null) return { refusal: "Put the scorecard back before you change it." };
  if (!draftOf(found))
    await database.execute(
      sql`${newVersion(viewer, id, newest.number + 1, newest.card)} on conflict do nothing`,
    );
  return { id };
}

/** Changes the draft, unless somebody else has changed it since `edit`. */
export async function changeDraft(
  database: Database,
  viewer: Viewer,
  { id, edit, card }: { id: number; edit: number; card: Card },
): Promise<Kept> {
  return onDraft(
    database,
    viewer,
    id,
    sql`
    card = ${JSON.stringify(card)}::jsonb,
    past = case when card = ${JSON.stringify(card)}::jsonb then past
      when jsonb_array_length(past) < ${undoneAtMost} then past || jsonb_build_array(card)
      else (past - 0) || jsonb_build_array(card) end`,
    sql`edit = ${edit}`,
  );
}

/** Takes back the last change of the draft. */
export async function undoChange(database: Database, viewer: Viewer, id: number): Promise<Kept> {
  return onDraft(database, viewer, id, sql`card = past -> -1, past = past - -1`, sql`past <> '[]'`);
}

/** From now on one judges on what the draft asks, and it is never changed again. */
export async function publishDraft(database: Database, viewer: Viewer, id: number): Promise<Kept> {
  const found = await scorecard(database, viewer, id);
  const draft = found && draftOf(found);
  if (!draft) return { refusal: gone };
  const [first] = problems(draft.card);
  if (first) return { refusal: first.sentence };
  return onDraft(database, viewer, id, sql`published_at = now(), past = '[]'`, sql`edit = ${draft.edit}`);
}

/** Throws the draft of a next version away; the version before stays. */
export async function discardDraft(database: Database, viewer: Viewer, id: number): Promise<Kept> {
  if (!triages(viewer)) return { refusal: mayNot };
  const gone = await database.execute(sql`
    delete from scorecard_versions where scorecard_id = ${id} and published_at is null and number > 1
    returning id`);
  return gone.length > 0 ? { id } : { refusal: "There is no draft of a next version." };
}

/** Takes a scorecard out of use; what was judged on it stays. */
export async function archiveScorecard(database: Database, viewer: Viewer, id: number): Promise<Kept> {
  return archived(database, viewer, id, sql`now()`);
}

export async function restoreScorecard(database: Database, viewer: Viewer, id: number): Promise<Kept> {
  return archived(database, viewer, id, sql`null`);
}

async function archived(database: Database, viewer: Viewer, id: number, when: SQL): Promise<Kept> {
  if (!triages(viewer)) return { refusal: mayNot };
  const found = await database.execute(sql`
    update scorecards set archived_at = ${when} where id = ${id} returning id`);
  return found.length > 0 ? { id } : { refusal: gone };
}

async function onDraft(
  database: Database,
  viewer: Viewer,
  id: number,
  change: SQL,
  where: SQL,
): Promise<Kept> {
  if (!triages(viewer)) return { refusal: mayNot };
  const found = await database.execute(sql`
    update scorecard_versions set ${change}, edit = edit + 1, changed_by = ${viewer.userId}, changed_at = now()
    where scorecard_id = ${id} and published_at is null and ${where} returning id`);
  return found.length > 0
    ? { id }
    : { refusal: "The draft has changed meanwhile. What you see is how it is now." };
}

function newVersion({ userId }: Viewer, id: number, number: number, card: Card): SQL {
  return sql`insert into scorecard_versions (scorecard_id, number, card, changed_by)
    values (${id}, ${number}, ${JSON.stringify(card)}::jsonb, ${userId})`;
}

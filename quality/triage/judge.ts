import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { isFlagKind, sampleKind, type Verdict } from "@/language/flags";
import { besideImports } from "./beside-imports";
import { type Held, heldByOthers, isFree } from "./holds";
import { mayNotTriage, triages } from "./roles";

export type GivenVerdict = {
  verdict: Verdict;
  rootCauseId: number | null;
  note: string;
  /** Of a flagged journey: the kinds that are right when it is confirmed; the others are dismissed. Null: all. */
  kinds: string[] | null;
  /** Of a sample: the kinds that should have been raised. */
  seenKinds: string[];
};

export type Judged = { actId: number; judged: number };

const longestNote = 1000;

/**
 * Judges what counts and is open of a journey: all its flags, or, where it was drawn at random, that alone.
 * Nothing while somebody else is at it.
 */
export async function judge(
  database: Database,
  viewer: Viewer,
  journeyId: number,
  given: GivenVerdict,
): Promise<Judged | Held | { refusal: string }> {
  const done = await judgeAll(database, viewer, [journeyId], given);
  if ("refusal" in done && done.refusal === nothing)
    return (await heldByOthers(database, viewer, journeyId)) ?? done;
  return done;
}

const nothing = "Nothing is left to judge here: somebody has judged it in the meantime.";

/** Dismisses many journeys for one reason. Those that others are at are left alone. */
export async function dismissAll(
  database: Database,
  viewer: Viewer,
  journeyIds: number[],
  reason: string,
): Promise<Judged | { refusal: string }> {
  if (reason.trim() === "") return { refusal: "Say why these are not a problem." };
  if (journeyIds.length === 0) return { refusal: "Choose the journeys that are not a problem." };
  return judgeAll(database, viewer, journeyIds, {
    verdict: "dismissed",
    rootCauseId: null,
    note: reason,
    kinds: null,
    seenKinds: [],
  });
}

async function judgeAll(
  database: Database,
  viewer: Viewer,
  journeyIds: number[],
  { verdict, rootCauseId, note, kinds, seenKinds }: GivenVerdict,
): Promise<Judged | { refusal: string }> {
  if (!triages(viewer)) return { refusal: mayNotTriage };
  if (note.trim().length > longestNote) return { refusal: `A note has at most ${longestNote} characters.` };
  const right =
    verdict === "dismissed" || kinds === null
      ? sql`${verdict}`
      : sql`case when open.kind = ${sampleKind} or open.kind = any(${array(kinds)}) then 'confirmed' else 'dismissed' end`;
  return database
    .transaction(async (transaction) => {
      await besideImports(transaction, journeyIds);
      // Rows of holds first: two who judge the same journey at once wait here, and the second finds nothing.
      await transaction.execute(sql`
      insert into journey_holds (journey_id)
      select distinct journey_id from flags where journey_id in ${journeyIds} order by 1 on conflict do nothing`);
      await transaction.execute(sql`
      select from journey_holds where journey_id in ${journeyIds} order by journey_id for update`);
      const [act] = await transaction.execute<{ id: number }>(sql`
      insert into triage_acts (root_cause_id, note, seen_kinds, made_by)
      values ((select id from root_causes where id = ${rootCauseId}), ${note.trim()},
        ${array(seenKinds.filter(isFlagKind))}, ${viewer.userId}) returning id`);
      const judged = await transaction.execute<{ journeyId: number }>(sql`
      with open as (
        select * from flags
        where journey_id in ${journeyIds} and verdict is null and counts_from <= now()
          and (kind = ${sampleKind} or not exists (
            select from flags drawn where drawn.journey_id = flags.journey_id and drawn.kind = ${sampleKind}
              and drawn.verdict is null and drawn.counts_from <= now()))
          and journey_id in (select journey_id from journey_holds holds where ${isFree(viewer)})
      ), kept as (
        insert into judged_flags (act_id, contact_id, kind, rule_id, verdict)
        select ${act?.id}, journey_id, kind, rule_id, ${right} from open returning contact_id, kind, verdict)
      update flags set verdict = kept.verdict from kept
      where flags.journey_id = kept.contact_id and flags.kind = kept.kind
      returning flags.journey_id::float8 as "journeyId"`);
      if (judged.length === 0) throw new NothingJudged();
      await transaction.execute(sql`
      update journey_holds set claimed_by = null, claimed_at = null
      where journey_id in ${journeyIds} and claimed_by = ${viewer.userId}`);
      return { actId: act?.id as number, judged: new Set(judged.map(({ journeyId }) => journeyId)).size };
    })
    .catch((error: unknown) => {
      if (error instanceof NothingJudged) return { refusal: nothing };
      throw error;
    });
}

/**
 * Takes the act back with everything else. Careful: Next bundles pages and routes apart, and drizzle's own error for
 * that is not the same in the bundle that opened the pool.
 */
class NothingJudged extends Error {}

const array = (values: string[]): SQL =>
  sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]::text[]`;

/** Takes a verdict back: what was judged is as it was before. Null: done; else why not. */
export async function undo(database: Database, viewer: Viewer, actId: number): Promise<string | null> {
  if (!triages(viewer)) return mayNotTriage;
  return database.transaction(async (transaction) => {
    const undone = await transaction.execute(sql`
      update triage_acts set undone_at = now() where id = ${actId} and undone_at is null returning id`);
    if (undone.length === 0) return "There is no such verdict; it may have been undone already.";
    const judged = await transaction.execute<{ id: number }>(sql`
      select distinct journey_id::float8 as id from judged_flags
      join interactions contact on contact.id = contact_id where act_id = ${actId} and journey_id is not null`);
    if (judged.length > 0)
      await besideImports(
        transaction,
        judged.map(({ id }) => id),
      );
    await transaction.execute(sql`
      update flags set verdict = (
        select before.verdict from judged_flags before
        join triage_acts on triage_acts.id = before.act_id and undone_at is null
        join interactions contact on contact.id = before.contact_id
        where contact.journey_id = flags.journey_id and before.kind = flags.kind order by act_id desc limit 1)
      from judged_flags judged join interactions contact on contact.id = judged.contact_id
      where judged.act_id = ${actId} and flags.journey_id = contact.journey_id and flags.kind = judged.kind`);
    return null;
  });
}

export type Act = {
  id: number;
  verdict: Verdict;
  journeys: number;
  journeyId: number;
  note: string;
  madeAt: string;
};

/** What a person judged last and can still undo, newest first. */
export async function ownActs(database: Database, { userId }: Viewer, limit: number): Promise<Act[]> {
  return [
    ...(await database.execute<Act>(sql`
      select id, note, to_char(made_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "madeAt", judged.* from (
        select * from triage_acts where made_by = ${userId} and undone_at is null order by id desc limit ${limit}) as acts
      cross join lateral (
        select count(distinct contact_id)::int as journeys, min(contact_id)::float8 as "journeyId",
          case when bool_or(verdict = 'confirmed') then 'confirmed' else 'dismissed' end as verdict
        from judged_flags where act_id = acts.id) as judged
      order by id desc`)),
  ];
}

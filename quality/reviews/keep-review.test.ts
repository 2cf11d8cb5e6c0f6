import { beforeAll, beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import type { Viewer } from "@/db/viewer";
import { roles } from "@/language/vocabulary";
import { isBlind } from "./blindness";
import { amendReview, discardDraft, saveDraft, startReview, submitReview } from "./keep-review";
import { newestReviews, ownDrafts, review, reviewsOf } from "./reviews";
import { type Desk, testDesk } from "./test-desk";

const db = testDatabase();
let people: Desk["people"];
let ids: Desk["ids"];
let scorecardId: number;
const all = { before: null, limit: 50 };

beforeAll(async () => {
  ({ people, ids, scorecardId } = await testDesk(db));
});
beforeEach(() => db.sql`delete from reviews`.then(() => {}));

type Wanted = { on?: string; subject?: "interaction" | "journey"; as?: keyof Desk["people"] };

async function started({ on = "own", subject = "interaction", as = "qa" }: Wanted): Promise<number> {
  const interactionId = ids.get(on) ?? 0;
  const kept = await startReview(db.database, people[as], { subject, interactionId, scorecardId });
  if ("refusal" in kept) throw new Error(kept.refusal);
  return kept.id;
}

const answered = (q2: number, q3: number, rest = {}) => ({
  answers: { q2: { value: q2, comment: "" }, q3: { value: q3, comment: "so so" } },
  summary: "",
  reason: "",
  rootCauseId: null,
  ...rest,
});

async function submitted(wanted: Wanted): Promise<number> {
  const id = await started(wanted);
  await saveDraft(db.database, people[wanted.as ?? "qa"], id, answered(1, 4));
  expect(await submitReview(db.database, people[wanted.as ?? "qa"], id)).toBeNull();
  return id;
}

test("a draft is kept as it grows and is submitted when everything is answered: (1 + 0.75) / 2 = 0.875", async () => {
  const id = await started({});
  const half = {
    answers: { q2: { value: 1, comment: "" } },
    summary: "So far",
    reason: "",
    rootCauseId: null,
  };
  expect(await saveDraft(db.database, people.qa, id, half)).toBeNull();
  expect(await submitReview(db.database, people.qa, id)).toMatch(/^Every question needs an answer/);
  expect(await started({})).toBe(id);
  expect((await ownDrafts(db.database, people.qa)).map((draft) => draft.draft?.summary)).toEqual(["So far"]);
  await saveDraft(db.database, people.qa, id, answered(1, 4));
  expect(await submitReview(db.database, people.qa, id)).toBeNull();
  const found = await review(db.database, people.leader, id);
  expect(found).toMatchObject({ agent: "ann", team: "One", version: 1, reviewer: "qa", draft: null });
  expect(found?.revisions[0]).toMatchObject({ number: 1, score: { score: 0.875, failed: [] } });
  const [row] = await db.sql`select score, failed from review_revisions`;
  expect(row).toEqual({ score: 0.875, failed: false });
});

test("a draft is nobody else's to see, change or submit", async () => {
  const id = await started({});
  for (const as of ["administrator", "leader", "supervisor", "other"] as const) {
    expect(await review(db.database, people[as], id)).toBeNull();
    expect(await saveDraft(db.database, people[as], id, answered(0, 1))).toMatch(/^There is no draft/);
    expect(await submitReview(db.database, people[as], id)).toBe("There is no such review.");
  }
});

test("amending makes revision 2 with a reason; revision 1 stays to be read", async () => {
  const id = await submitted({});
  expect(await amendReview(db.database, people.other, id)).toEqual({ refusal: "There is no such review." });
  await amendReview(db.database, people.qa, id);
  await saveDraft(db.database, people.qa, id, answered(0, 4));
  expect(await submitReview(db.database, people.qa, id)).toBe("Say why the review is amended.");
  await saveDraft(
    db.database,
    people.qa,
    id,
    answered(0, 4, { reason: "Heard it again", rootCauseId: null }),
  );
  expect(await submitReview(db.database, people.qa, id)).toBeNull();
  const found = await review(db.database, people.supervisor, id);
  expect(
    found?.revisions.map(({ number, score, reason }) => [number, score.score, score.failed.length, reason]),
  ).toEqual([
    [2, 0.375, 1, "Heard it again"],
    [1, 0.875, 0, ""],
  ]);
});

test("a discarded draft takes a review with it that was never submitted, and no other", async () => {
  const [begun, done] = [await started({ on: "foreign" }), await submitted({})];
  await amendReview(db.database, people.qa, done);
  expect(await discardDraft(db.database, people.qa, begun)).toBeNull();
  expect(await discardDraft(db.database, people.qa, done)).toBeNull();
  expect(await review(db.database, people.qa, begun)).toBeNull();
  expect((await review(db.database, people.qa, done))?.revisions).toHaveLength(1);
  expect(await discardDraft(db.database, people.other, done)).toBe("There is no draft.");
});

test("until somebody has submitted their own, they do not see what another answered on the journey", async () => {
  const id = await submitted({});
  const own = await started({ subject: "journey", as: "other" });
  expect(await review(db.database, people.other, id)).toMatchObject({ isBlind: true, revisions: [] });
  const journey = ids.get("own") ?? 0;
  expect(await isBlind(db.database, people.other, journey)).toBe(true);
  expect(await isBlind(db.database, people.qa, journey)).toBe(false);
  await saveDraft(db.database, people.other, own, answered(1, 1));
  await submitReview(db.database, people.other, own);
  expect(await isBlind(db.database, people.other, journey)).toBe(false);
  expect(await review(db.database, people.other, id)).toMatchObject({ isBlind: false, revisions: [{}] });
});

test.each(roles)("as %s: who starts a review", async (role) => {
  const wanted = { subject: "interaction", interactionId: ids.get("own") ?? 0, scorecardId } as const;
  const kept = await startReview(db.database, people[role], wanted);
  expect("id" in kept).toBe(role === "administrator" || role === "qa");
});

test("what cannot be reviewed: a contact without a journey, a later contact as a journey, no such card", async () => {
  const kept = (on: string, subject: "interaction" | "journey", card = scorecardId) =>
    startReview(db.database, people.qa, { subject, interactionId: ids.get(on) ?? 0, scorecardId: card });
  const nothing = { refusal: "There is no such contact on a journey." };
  expect(await kept("stranger", "interaction")).toEqual(nothing);
  expect(await kept("second", "journey")).toEqual(nothing);
  expect(await kept("own", "interaction", 99)).toEqual({ refusal: "Choose a scorecard that is in use." });
});

test("a supervisor sees reviews of the own team's contacts and journeys, by list, journey and guessed id", async () => {
  const own = [
    await submitted({}),
    await submitted({ subject: "journey" }),
    await submitted({ on: "first" }),
  ];
  const foreign = [
    await submitted({ on: "foreign" }),
    await submitted({ on: "second" }),
    // Another team worked on this journey too, so what is said of it may be about that team.
    await submitted({ on: "first", subject: "journey" }),
  ];
  const seen = async (as: keyof Desk["people"]) =>
    (await newestReviews(db.database, people[as], all)).map(({ id }) => id).sort((a, b) => a - b);
  expect(await seen("supervisor")).toEqual(own);
  for (const as of ["administrator", "leader", "qa"] as const)
    expect(await seen(as)).toEqual([...own, ...foreign]);
  for (const id of foreign) expect(await review(db.database, people.supervisor, id)).toBeNull();
  const onJourney = await reviewsOf(db.database, people.supervisor, ids.get("first") ?? 0);
  expect(onJourney.map(({ id }) => id)).toEqual([own[2]]);
  const nobody: Viewer = { ...people.supervisor, teamIds: [] };
  expect(await newestReviews(db.database, nobody, all)).toEqual([]);
});

test("a review outlives an import that is taken back and brought again", async () => {
  const id = await submitted({});
  await db.sql`update interactions set external_id = 'away' where external_id = 'own'`;
  expect(await review(db.database, people.qa, id)).toBeNull();
  await db.sql`update interactions set external_id = 'own' where external_id = 'away'`;
  expect(await review(db.database, people.qa, id)).toMatchObject({ id });
});

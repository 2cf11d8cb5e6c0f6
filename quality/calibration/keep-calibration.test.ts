import { beforeAll, beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { roles } from "@/language/vocabulary";
import { saveDraft, submitReview } from "../reviews/keep-review";
import { newestReviews, review } from "../reviews/reviews";
import { type Desk, type Person, testDesk } from "../reviews/test-desk";
import { calibration, calibrations, judgements } from "./calibrations";
import { graded } from "./graded";
import {
  candidates,
  closeCalibration,
  createCalibration,
  type GivenCalibration,
  startJudgement,
  withdrawCalibration,
} from "./keep-calibration";

const db = testDatabase();
let desk: Desk;

beforeAll(async () => {
  desk = await testDesk(db);
});
beforeEach(() => db.sql`truncate calibrations, reviews restart identity cascade`.then(() => {}));

const idOf = (person: Person) => desk.people[person].userId ?? 0;
const contact = (id: string) => ({ subject: "interaction" as const, interactionId: desk.ids.get(id) ?? 0 });

async function created(rest: Partial<GivenCalibration> = {}, as: Person = "qa") {
  return createCalibration(db.database, desk.people[as], {
    title: "October",
    scorecardId: desk.scorecardId,
    subjects: [contact("own"), contact("first")],
    judges: [idOf("qa"), idOf("other"), idOf("supervisor")],
    expert: idOf("other"),
    ...rest,
  });
}

async function judge(as: Person, itemId: number, q2: number, q3: number) {
  const kept = await startJudgement(db.database, desk.people[as], { calibrationId: 1, itemId });
  if ("refusal" in kept) return kept.refusal;
  const answers = { q2: { value: q2, comment: "" }, q3: { value: q3, comment: "" } };
  await saveDraft(db.database, desk.people[as], kept.id, {
    answers,
    summary: "",
    reason: "",
    rootCauseId: null,
  });
  return submitReview(db.database, desk.people[as], kept.id);
}

const found = (as: Person) => calibration(db.database, desk.people[as], 1);
async function answersSeen(as: Person) {
  const one = await found(as);
  return one ? (await judgements(db.database, one)).map((by) => by.size) : null;
}

test("nobody sees an answer until all have submitted all, then everybody who may sees them", async () => {
  expect(await created()).toEqual({ id: 1 });
  for (const as of ["qa", "other"] as const)
    for (const item of [1, 2]) expect(await judge(as, item, 1, 4)).toBeNull();
  expect(await judge("supervisor", 1, 0, 2)).toBeNull();
  for (const as of ["qa", "administrator", "leader", "supervisor"] as const) {
    expect(await answersSeen(as)).toEqual([]);
    expect((await found(as))?.isOpen).toBe(false);
  }
  expect(await judge("supervisor", 2, 0, 2)).toBeNull();
  for (const as of ["qa", "administrator", "leader", "supervisor"] as const)
    expect(await answersSeen(as)).toEqual([3, 3]);
});

test("one sees how far one is oneself, and how much, not what, the others have submitted", async () => {
  await created();
  await judge("qa", 1, 1, 4);
  const one = await found("qa");
  expect(one?.items.map(({ own }) => own?.isSubmitted ?? null)).toEqual([true, null]);
  expect(one?.judges.map(({ name, submitted, isExpert }) => [name, submitted, isExpert])).toEqual([
    ["other", 0, true],
    ["qa", 1, false],
    ["supervisor", 0, false],
  ]);
});

test("closing leaves out who has not submitted, opens the answers, and ends the judging", async () => {
  await created();
  await judge("qa", 1, 1, 4);
  const begun = await startJudgement(db.database, desk.people.other, { calibrationId: 1, itemId: 1 });
  expect(await closeCalibration(db.database, desk.people.supervisor, 1)).toMatch(/^Calibrations are held/);
  expect(await closeCalibration(db.database, desk.people.qa, 1)).toBeNull();
  expect(await answersSeen("leader")).toEqual([1, 0]);
  expect(await judge("other", 2, 1, 4)).toMatch(/^There is nothing for you to judge/);
  if ("refusal" in begun) throw new Error(begun.refusal);
  const answers = { answers: {}, summary: "", reason: "", rootCauseId: null };
  expect(await saveDraft(db.database, desk.people.other, begun.id, answers)).toMatch(/^There is no draft/);
});

test("a judgement is no review of an agent: in no list, and by no guessed id but for who made it", async () => {
  await created();
  await judge("qa", 1, 0, 1);
  const all = { before: null, limit: 50 };
  expect(await newestReviews(db.database, desk.people.administrator, all)).toEqual([]);
  for (const as of ["administrator", "leader", "supervisor", "other"] as const)
    expect(await review(db.database, desk.people[as], 1)).toBeNull();
  expect(await review(db.database, desk.people.qa, 1)).toMatchObject({ calibrationId: 1 });
});

test("only who is invited judges, and only what is in it", async () => {
  await created({ judges: [idOf("qa"), idOf("other")] });
  expect(await judge("administrator", 1, 1, 4)).toMatch(/^There is nothing for you to judge/);
  expect(await judge("qa", 99, 1, 4)).toMatch(/^There is nothing for you to judge/);
});

test("a supervisor is invited only to what the own teams worked on", async () => {
  const name = /^supervisor may not see everything/;
  expect(await created({ subjects: [contact("own"), contact("foreign")] })).toEqual({
    refusal: expect.stringMatching(name),
  });
  const journey = { subject: "journey" as const, interactionId: desk.ids.get("first") ?? 0 };
  expect(await created({ subjects: [journey] })).toEqual({ refusal: expect.stringMatching(name) });
  expect(await calibrations(db.database, desk.people.qa)).toEqual([]);
});

test("a supervisor sees what they are invited to, and nothing any more once a contact is another team's", async () => {
  await created();
  await created({ judges: [idOf("qa"), idOf("other")] });
  const seen = async () =>
    (await calibrations(db.database, desk.people.supervisor)).map(({ items }) => items.length);
  expect(await seen()).toEqual([2]);
  await db.sql`update interactions set team_id = (select id from teams where name = 'Two') where external_id = 'own'`;
  expect(await seen()).toEqual([]);
  await db.sql`update interactions set team_id = (select id from teams where name = 'One') where external_id = 'own'`;
});

test.each([
  ["no title", { title: " " }, "Give the calibration a title."],
  ["nothing to judge", { subjects: [] }, "Name at least one contact or journey to judge."],
  ["nobody to agree with", { judges: [1] }, "Invite at least two people."],
  ["an expert who is not invited", { expert: 99 }, "The expert must be one of those invited."],
  ["no card", { scorecardId: 99 }, "Choose a scorecard that is in use."],
  [
    "a contact that is none",
    { subjects: [{ subject: "interaction" as const, interactionId: 999 }] },
    "Line 1 names no contact or journey that there is.",
  ],
] as const)("%s is refused in a sentence", async (_, rest, refusal) => {
  expect(await created(rest as Partial<GivenCalibration>)).toEqual({ refusal });
});

test.each(roles)("as %s: who holds calibrations", async (role) => {
  const holds = role === "administrator" || role === "qa";
  expect("id" in (await created({}, role))).toBe(holds);
  expect((await candidates(db.database, desk.people[role])).map(({ name }) => name)).toEqual(
    holds ? ["administrator", "other", "qa", "supervisor"] : [],
  );
});

test("it is taken back while nobody has submitted, and closed after that", async () => {
  await created();
  await judge("qa", 1, 1, 4);
  expect(await withdrawCalibration(db.database, desk.people.qa, 1)).toMatch(/^Somebody has submitted/);
  await created();
  expect(await withdrawCalibration(db.database, desk.people.qa, 2)).toBeNull();
});

test("grades are everybody's for administrators and leaders, and one's own for the others", async () => {
  await created();
  for (const [as, q2] of [
    ["qa", 1],
    ["other", 1],
    ["supervisor", 0],
  ] as const)
    for (const item of [1, 2]) await judge(as, item, q2, 4);
  const seen = async (as: Person) =>
    (await graded(db.database, desk.people[as])).map(({ name, share }) => `${name} ${share.k}/${share.n}`);
  // Held against "other", who is the expert: qa agrees in 4 of 4, the supervisor in the two scales.
  expect(await seen("administrator")).toEqual(["qa 4/4", "supervisor 2/4"]);
  expect(await seen("leader")).toEqual(["qa 4/4", "supervisor 2/4"]);
  expect(await seen("qa")).toEqual(["qa 4/4"]);
  expect(await seen("supervisor")).toEqual(["supervisor 2/4"]);
});

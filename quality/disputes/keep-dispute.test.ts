import { beforeAll, beforeEach, expect, test } from "vitest";
import { disableUser, setPassword } from "@/db/access/users";
import { testDatabase } from "@/db/test-database";
import { roles } from "@/language/vocabulary";
import { amendReview, saveDraft, startReview, submitReview } from "../reviews/keep-review";
import { review } from "../reviews/reviews";
import { type Desk, type Person, testDesk } from "../reviews/test-desk";
import { changeDisputeDays, disputeDays } from "./dispute-days";
import { dispute, disputes } from "./disputes";
import { answerDispute, disputeWindow, openDispute, withdrawDispute } from "./keep-dispute";

const db = testDatabase();
let desk: Desk;
const answersOf = (q2: number, q3: number) => ({
  q2: { value: q2, comment: "" },
  q3: { value: q3, comment: "" },
});

beforeAll(async () => {
  desk = await testDesk(db);
});
beforeEach(async () => {
  await db.sql`truncate reviews, disputes restart identity cascade`;
  await db.sql`delete from settings where key = 'dispute_days'`;
});

async function submitted(on = "own", as: Person = "qa"): Promise<number> {
  const kept = await startReview(db.database, desk.people[as], {
    subject: "interaction",
    interactionId: desk.ids.get(on) ?? 0,
    scorecardId: desk.scorecardId,
  });
  if ("refusal" in kept) throw new Error(kept.refusal);
  const given = { answers: answersOf(0, 3), summary: "", reason: "", rootCauseId: null };
  await saveDraft(db.database, desk.people[as], kept.id, given);
  expect(await submitReview(db.database, desk.people[as], kept.id)).toBeNull();
  return kept.id;
}

const opened = (id: number, as: Person = "supervisor", reason = "It was true") =>
  openDispute(db.database, desk.people[as], id, (question) => (question === "q2" ? reason : ""));
const answered = (id: number, as: Person, given: Parameters<typeof answerDispute>[3]) =>
  answerDispute(db.database, desk.people[as], id, given);
const upheld = { outcome: "upheld", answer: "The recording says otherwise" } as const;
const changed = { outcome: "changed", answer: "Heard again", answers: answersOf(1, 3) } as const;
const submittedAgo = (hours: number) =>
  db.sql`update review_revisions set submitted_at = now() - make_interval(hours => ${hours})`;

test("a dispute that changes the review makes revision 2: from (0 + 0.5) / 2 = 0.25 to (1 + 0.5) / 2 = 0.75", async () => {
  const id = await submitted();
  expect(await opened(id)).toEqual({ id: 1 });
  expect(await dispute(db.database, desk.people.other, 1)).toMatchObject({
    outcome: null,
    reasons: { q2: "It was true" },
    revision: 1,
    isOverdue: false,
  });
  expect(await answered(1, "other", changed)).toBeNull();
  const found = await review(db.database, desk.people.supervisor, id);
  expect(found?.revisions.map(({ number, author, score }) => [number, author, score.score])).toEqual([
    [2, "other", 0.75],
    [1, "qa", 0.25],
  ]);
  expect(await dispute(db.database, desk.people.supervisor, 1)).toMatchObject({
    outcome: "changed",
    changedTo: 2,
    answeredBy: "other",
  });
});

test("a review that stands stays as it was, and cannot be disputed a second time", async () => {
  const id = await submitted();
  await opened(id);
  expect(await answered(1, "other", upheld)).toBeNull();
  expect((await review(db.database, desk.people.qa, id))?.revisions).toHaveLength(1);
  expect(await opened(id)).toEqual({ refusal: "It is disputed already." });
  expect(await answered(1, "other", changed)).toBe("It is answered already.");
});

test("what is withdrawn can be opened again within the window; what is open cannot be opened twice", async () => {
  const id = await submitted();
  await opened(id);
  expect(await opened(id)).toEqual({ refusal: "It is disputed already." });
  expect(await withdrawDispute(db.database, desk.people.qa, 1)).toBe("There is no such dispute.");
  expect(await withdrawDispute(db.database, desk.people.supervisor, 1)).toBeNull();
  expect(await withdrawDispute(db.database, desk.people.supervisor, 1)).toBe("It is answered already.");
  expect(await opened(id)).toEqual({ id: 2 });
});

test("after 167 of 168 hours it can be disputed, after 168 not; with a window of 8 days it can again", async () => {
  const id = await submitted();
  await submittedAgo(168);
  expect(await opened(id)).toEqual({ refusal: "It could be disputed for 7 days." });
  expect(await changeDisputeDays(db.database, desk.people.administrator, 8)).toBeNull();
  expect(await opened(id)).toEqual({ id: 1 });
  const other = await submitted("first");
  await db.sql`delete from settings where key = 'dispute_days'`;
  await submittedAgo(167);
  expect(await opened(other)).toHaveProperty("id");
});

test("every revision has its own window, and a dispute waits for its answer as long as the window is", async () => {
  const id = await submitted();
  await submittedAgo(200);
  await amendReview(db.database, desk.people.qa, id);
  const given = { answers: answersOf(0, 2), summary: "", reason: "Heard again", rootCauseId: null };
  await saveDraft(db.database, desk.people.qa, id, given);
  await submitReview(db.database, desk.people.qa, id);
  expect(await opened(id)).toEqual({ id: 1 });
  const [due] = await db.sql`select extract(epoch from due_at - opened_at) / 3600 as hours from disputes`;
  expect(Number(due?.hours)).toBe(168);
  await db.sql`update disputes set due_at = now() - interval '1 second'`;
  expect((await disputes(db.database, desk.people.qa))[0]).toMatchObject({ isOverdue: true, revision: 2 });
});

test("the reviewer answers only where nobody else could", async () => {
  const id = await submitted();
  await opened(id);
  expect(await answered(1, "qa", upheld)).toBe("Somebody else than the reviewer answers.");
  for (const name of ["other", "administrator"]) await disableUser(db.sql, `${name}@example.test`);
  expect(await answered(1, "qa", upheld)).toBeNull();
  for (const name of ["other", "administrator"])
    await setPassword(db.sql, `${name}@example.test`, "a long password");
});

test.each(roles)("as %s: opening and answering", async (role) => {
  const id = await submitted("own", "other");
  expect("id" in (await opened(id, role))).toBe(role === "supervisor");
  if (role !== "supervisor") await opened(id);
  const answers = role === "administrator" || role === "qa";
  expect((await answered(1, role, upheld)) === null).toBe(answers);
});

test("another team's review is neither disputed nor seen in a dispute, not even by a guessed id", async () => {
  const id = await submitted("foreign");
  expect(await opened(id)).toEqual({ refusal: "There is no such review." });
  await db.sql`
    insert into disputes (review_id, revision_id, due_at, reasons)
    select review_id, id, now(), '{"q2": "no"}' from review_revisions`;
  expect(await disputes(db.database, desk.people.supervisor)).toEqual([]);
  expect(await dispute(db.database, desk.people.supervisor, 1)).toBeNull();
  expect(await disputes(db.database, desk.people.leader)).toHaveLength(1);
});

test("a reason, an answer and a change are asked for in sentences", async () => {
  const id = await submitted();
  expect(await opened(id, "supervisor", "  ")).toEqual({
    refusal: "Give a reason at one question at least.",
  });
  await opened(id);
  expect(await answered(1, "other", { ...upheld, answer: " " })).toMatch(/^Say why/);
  expect(await answered(1, "other", { ...changed, answers: answersOf(0, 3) })).toMatch(/^Nothing is changed/);
  expect(await answered(1, "other", { ...changed, answers: {} })).toMatch(/^Every question needs/);
});

test("while a dispute is open, the reviewer cannot amend; a draft begun before is not submitted", async () => {
  const id = await submitted();
  await amendReview(db.database, desk.people.qa, id);
  await saveDraft(db.database, desk.people.qa, id, {
    answers: answersOf(0, 1),
    summary: "",
    reason: "Heard again",
    rootCauseId: null,
  });
  await opened(id);
  expect(await submitReview(db.database, desk.people.qa, id)).toMatch(/^A dispute stands open/);
  expect(await answered(1, "other", changed)).toBeNull();
  expect((await review(db.database, desk.people.qa, id))?.draft).toBeNull();
  expect(await amendReview(db.database, desk.people.qa, id)).toEqual({
    refusal: "A dispute has decided this review.",
  });
});

test("administrators set the window, in whole days from 1 to 90", async () => {
  expect(await disputeDays(db.database)).toBe(7);
  expect(await changeDisputeDays(db.database, desk.people.qa, 3)).toMatch(/^Administrators set/);
  for (const days of [0, 91, 2.5, Number.NaN])
    expect(await changeDisputeDays(db.database, desk.people.administrator, days)).toMatch(/^Give a whole/);
  await changeDisputeDays(db.database, desk.people.administrator, 3);
  expect(await disputeDays(db.database)).toBe(3);
  const found = await review(db.database, desk.people.supervisor, await submitted());
  if (!found) throw new Error("The review is not there.");
  expect(await disputeWindow(db.database, desk.people.supervisor, found)).toHaveProperty("until");
});

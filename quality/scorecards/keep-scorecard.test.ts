import { beforeEach, expect, test } from "vitest";
import { addUser } from "@/db/access/users";
import { testDatabase } from "@/db/test-database";
import { everything, type Viewer } from "@/db/viewer";
import { type Role, roles } from "@/language/vocabulary";
import type { Card } from "./card";
import { edited, emptyCard } from "./edits";
import {
  archiveScorecard,
  changeDraft,
  createScorecard,
  discardDraft,
  draftScorecard,
  publishDraft,
  restoreScorecard,
  undoChange,
} from "./keep-scorecard";
import { current, scorecard, scorecards } from "./scorecards";

const db = testDatabase();
const people = {} as Record<Role, Viewer>;
const finished: Card = {
  ...emptyCard,
  name: "Quality",
  sections: emptyCard.sections.map((section) => ({
    ...section,
    title: "Opening",
    questions: section.questions.map((question) => ({ ...question, words: "Greeted by name?" })),
  })),
};

beforeEach(async () => {
  await db.sql`truncate users, scorecards restart identity cascade`;
  for (const role of roles) {
    const given = { email: `${role}@example.test`, name: role, role, password: "a long password" };
    const { id } = await addUser(db.sql, given);
    people[role] = { ...everything, userId: id, role, teamIds: role === "supervisor" ? [] : "all" };
  }
});

const asQa = () => [db.database, people.qa] as const;
const found = (role: Role, id = 1) => scorecard(db.database, people[role], id);

async function published(): Promise<number> {
  await createScorecard(...asQa(), null);
  await changeDraft(...asQa(), { id: 1, edit: 0, card: finished });
  expect(await publishDraft(...asQa(), 1)).toEqual({ id: 1 });
  return 1;
}

test("a card is built, published and used; editing makes version 2, and version 1 stays as it was", async () => {
  const id = await published();
  expect(current((await found("leader")) as never)?.number).toBe(1);
  await draftScorecard(...asQa(), id);
  const next = edited(finished, "add-question:s1");
  expect(await changeDraft(...asQa(), { id, edit: 0, card: next })).toEqual({ id });
  const versions = (await found("qa"))?.versions ?? [];
  expect(versions.map(({ number, card, publishedAt }) => [number, card, publishedAt === null])).toEqual([
    [2, next, true],
    [1, finished, false],
  ]);
  expect((await publishDraft(...asQa(), id)) as object).toEqual({
    refusal: "Section 1, question 2 asks nothing yet.",
  });
});

test("a published version cannot be changed, undone or discarded", async () => {
  const id = await published();
  const refusal = "The draft has changed meanwhile. What you see is how it is now.";
  expect(await changeDraft(...asQa(), { id, edit: 2, card: emptyCard })).toEqual({ refusal });
  expect(await undoChange(...asQa(), id)).toEqual({ refusal });
  expect(await discardDraft(...asQa(), id)).toEqual({ refusal: "There is no draft of a next version." });
  expect((await found("qa"))?.versions[0]?.card).toEqual(finished);
});

test("two people change the same state: the second is told, and the first one's change stays", async () => {
  await createScorecard(...asQa(), null);
  const other = { ...finished, name: "Another" };
  expect(await changeDraft(...asQa(), { id: 1, edit: 0, card: finished })).toEqual({ id: 1 });
  expect(await changeDraft(db.database, people.administrator, { id: 1, edit: 0, card: other })).toEqual({
    refusal: "The draft has changed meanwhile. What you see is how it is now.",
  });
  expect((await found("qa"))?.versions[0]).toMatchObject({ edit: 1, undoable: 1, changedBy: "qa" });
});

test("changes are undone one by one, back to the beginning; what changes nothing is no change", async () => {
  await createScorecard(...asQa(), null);
  await changeDraft(...asQa(), { id: 1, edit: 0, card: finished });
  await changeDraft(...asQa(), { id: 1, edit: 1, card: edited(finished, "add-section") });
  await changeDraft(...asQa(), { id: 1, edit: 2, card: edited(finished, "add-section") });
  const shown = async () => (await found("qa"))?.versions[0];
  expect((await shown())?.undoable).toBe(2);
  await undoChange(...asQa(), 1);
  expect((await shown())?.card).toEqual(finished);
  await undoChange(...asQa(), 1);
  expect(await shown()).toMatchObject({ card: emptyCard, undoable: 0 });
  expect(await undoChange(...asQa(), 1)).toHaveProperty("refusal");
});

test("a copy has what the newest version asks, under a name of its own", async () => {
  await published();
  expect(await createScorecard(...asQa(), 1)).toEqual({ id: 2 });
  expect((await found("qa", 2))?.versions[0]).toMatchObject({
    number: 1,
    publishedAt: null,
    card: { ...finished, name: "Copy of Quality" },
  });
  expect(await createScorecard(...asQa(), 99)).toEqual({ refusal: "There is no such scorecard." });
});

test("an archived card is out of use until it is put back", async () => {
  const id = await published();
  await archiveScorecard(...asQa(), id);
  expect(current((await found("qa")) as never)).toBeNull();
  expect(await draftScorecard(...asQa(), id)).toHaveProperty("refusal");
  await restoreScorecard(...asQa(), id);
  expect(current((await found("qa")) as never)?.number).toBe(1);
});

test("the draft of a next version is thrown away, and the one before stays", async () => {
  const id = await published();
  await draftScorecard(...asQa(), id);
  expect(await discardDraft(...asQa(), id)).toEqual({ id });
  expect((await found("qa"))?.versions.map(({ number }) => number)).toEqual([1]);
});

test.each(roles)(
  "as %s: reading what is published; building and drafts only for who builds",
  async (role) => {
    const id = await published();
    await draftScorecard(...asQa(), id);
    const builds = role === "administrator" || role === "qa";
    const seen = await scorecards(db.database, people[role]);
    expect(seen.flatMap(({ versions }) => versions.map(({ number }) => number))).toEqual(
      builds ? [2, 1] : [1],
    );
    const tried = [
      await createScorecard(db.database, people[role], null),
      await createScorecard(db.database, people[role], id),
      await draftScorecard(db.database, people[role], id),
      await changeDraft(db.database, people[role], { id, edit: 0, card: finished }),
      await publishDraft(db.database, people[role], id),
      await archiveScorecard(db.database, people[role], id),
    ];
    expect(tried.map((kept) => !("refusal" in kept))).toEqual(tried.map(() => builds));
  },
);

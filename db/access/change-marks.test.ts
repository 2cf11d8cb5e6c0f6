import { beforeEach, expect, test } from "vitest";
import { type Role, roles } from "@/language/vocabulary";
import { testDatabase } from "../test-database";
import {
  deleteChange,
  deletedChange,
  markChange,
  markedChanges,
  restoreChange,
  type Seen,
} from "./change-marks";
import { addUser } from "./users";

const db = testDatabase();
const people = {} as Record<Role, { userId: number; role: Role }>;
const note = {
  title: "Case note on every handoff",
  detail: "",
  local: "2026-10-05T06:00",
  timeZone: "Europe/Berlin",
};

beforeEach(async () => {
  await db.sql`truncate users, change_marks restart identity cascade`;
  for (const role of roles) {
    const password = "a long password";
    const { id } = await addUser(db.sql, { email: `${role}@example.test`, name: role, role, password });
    people[role] = { userId: id, role };
  }
});

/** What somebody has before them who edits a mark. */
async function seen(id: number): Promise<Seen> {
  const found = (await markedChanges(db.sql)).find((mark) => mark.id === id);
  if (!found) throw new Error(`There is no mark ${id}.`);
  return found;
}

const titles = async () => (await markedChanges(db.sql)).map(({ title }) => title);

test("6:00 in Berlin on 5 October is 4:00 UTC, on 26 October it is 5:00 UTC", async () => {
  await markChange(db.sql, people.leader, note);
  await markChange(db.sql, people.leader, { ...note, title: "Winter", local: "2026-10-26T06:00" });
  expect(await markedChanges(db.sql)).toEqual([
    expect.objectContaining({
      id: 2,
      at: new Date("2026-10-26T05:00:00Z"),
      title: "Winter",
      author: "leader",
    }),
    expect.objectContaining({ id: 1, at: new Date("2026-10-05T04:00:00Z"), title: note.title, detail: "" }),
  ]);
});

test.each(roles)("as %s: marking, changing, deleting and putting back", async (role) => {
  const may = role === "administrator" || role === "leader";
  const refusal = "Only administrators and leaders may change what is marked.";
  const outcome = may ? null : refusal;
  await markChange(db.sql, people.administrator, note);
  expect(await markChange(db.sql, people[role], { ...note, title: "Second" })).toBe(outcome);
  expect(await markChange(db.sql, people[role], { ...note, title: "First" }, await seen(1))).toBe(outcome);
  expect(await titles()).toEqual(may ? ["First", "Second"] : [note.title]);
  expect(await deleteChange(db.sql, people[role], 1)).toBe(outcome);
  expect(await titles()).toEqual(may ? ["Second"] : [note.title]);
  expect(await deletedChange(db.sql, people[role], 1)).toBe(may ? "First" : null);
  expect(await restoreChange(db.sql, people[role], 1)).toBe(outcome);
  expect(await titles()).toEqual(may ? ["First", "Second"] : [note.title]);
});

test("a mark that somebody has put back meanwhile is back for whoever is the second to ask for it", async () => {
  await markChange(db.sql, people.leader, note);
  await deleteChange(db.sql, people.leader, 1);
  expect(await restoreChange(db.sql, people.leader, 1)).toBeNull();
  expect(await restoreChange(db.sql, people.administrator, 1)).toBeNull();
  expect(await titles()).toEqual([note.title]);
});

test("after an hour a deletion stands", async () => {
  await markChange(db.sql, people.leader, note);
  await deleteChange(db.sql, people.leader, 1);
  await db.sql`update change_marks set deleted_at = now() - interval '61 minutes'`;
  expect(await deletedChange(db.sql, people.leader, 1)).toBeNull();
  expect(await restoreChange(db.sql, people.leader, 1)).toBe(
    "It is too late to put this change back. Mark it anew.",
  );
  expect(await deleteChange(db.sql, people.leader, 1)).toBe(
    "There is no such change; it may have been deleted.",
  );
  expect(await db.sql`select from change_marks`).toHaveLength(0);
});

test("a title stands once; that of a deleted mark is free again", async () => {
  await markChange(db.sql, people.leader, note);
  expect(await markChange(db.sql, people.leader, { ...note, title: ` ${note.title} ` })).toBe(
    'There is a change called "Case note on every handoff" already. Choose another title.',
  );
  await deleteChange(db.sql, people.leader, 1);
  expect(await markChange(db.sql, people.leader, note)).toBeNull();
  expect(await titles()).toEqual([note.title]);
});

test("who keeps a mark that somebody has deleted meanwhile is told, and it can still be put back", async () => {
  await markChange(db.sql, people.leader, note);
  const looked = await seen(1);
  await deleteChange(db.sql, people.administrator, 1);
  expect(await markChange(db.sql, people.leader, { ...note, detail: "Reworded" }, looked)).toBe(
    "There is no such change; it may have been deleted.",
  );
  expect(await restoreChange(db.sql, people.administrator, 1)).toBeNull();
  expect(await titles()).toEqual([note.title]);
});

test("of two who edit one mark at once the second is told, and keeps theirs only by keeping it once more", async () => {
  await markChange(db.sql, people.leader, note);
  const looked = await seen(1);
  expect(await markChange(db.sql, people.administrator, { ...note, detail: "Theirs" }, looked)).toBeNull();
  const mine = { ...note, local: "2026-10-06T06:00" };
  expect(await markChange(db.sql, people.leader, mine, looked)).toMatch(
    /^Somebody has changed this meanwhile/,
  );
  expect((await seen(1)) as object).toMatchObject({ detail: "Theirs", at: new Date("2026-10-05T04:00:00Z") });
  expect(await markChange(db.sql, people.leader, mine, await seen(1))).toBeNull();
  expect((await seen(1)) as object).toMatchObject({ detail: "", at: new Date("2026-10-06T04:00:00Z") });
});

test.each([
  [{ ...note, title: " " }, "Say in a few words what changed."],
  [{ ...note, title: "x".repeat(121) }, "A title has at most 120 characters."],
  [{ ...note, detail: "x".repeat(1001) }, "The detail has at most 1000 characters."],
  [
    { ...note, local: "2026-02-30T10:00" },
    "Give the date and the time of the change, in a year from 1990 to 2099.",
  ],
  [
    { ...note, local: "2026-02-28T24:00" },
    "Give the date and the time of the change, in a year from 1990 to 2099.",
  ],
  [{ ...note, local: "" }, "Give the date and the time of the change, in a year from 1990 to 2099."],
  [
    { ...note, local: "0001-01-01T00:00" },
    "Give the date and the time of the change, in a year from 1990 to 2099.",
  ],
  [
    { ...note, local: "9999-12-31T00:00" },
    "Give the date and the time of the change, in a year from 1990 to 2099.",
  ],
])("what cannot be marked is refused with a sentence", async (given, sentence) => {
  expect(await markChange(db.sql, people.leader, given)).toBe(sentence);
  expect(await titles()).toEqual([]);
});

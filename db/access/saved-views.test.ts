import { beforeEach, expect, test } from "vitest";
import { type Role, roles } from "@/language/vocabulary";
import { testDatabase } from "../test-database";
import { deleteView, renameView, savedViews, saveView } from "./saved-views";
import { addUser, disableUser } from "./users";

const db = testDatabase();
const people = {} as Record<Role | "other", { userId: number; role: Role }>;
const handoffs = { path: "/handoffs", query: "from=2026-08-10&to=2026-10-05&channel=chat" };

beforeEach(async () => {
  await db.sql`truncate users restart identity cascade`;
  for (const one of [...roles, "other"] as const) {
    const role = one === "other" ? "leader" : one;
    const added = await addUser(db.sql, {
      email: `${one}@example.test`,
      name: one,
      role,
      password: "a long password",
    });
    people[one] = { userId: added.id, role };
  }
});

const save = (who: keyof typeof people, name: string, shared = false) =>
  saveView(db.sql, people[who], { name, ...handoffs, shared });
const names = async (who: keyof typeof people) =>
  (await savedViews(db.sql, people[who])).map(({ name }) => name);
const idOf = async (name: string): Promise<number> => {
  const [row] = await db.sql<{ id: number }[]>`select id from saved_views where name = ${name}`;
  return row?.id ?? 0;
};

test.each(roles)(
  "as %s: own views first, then what others share, never what they keep to themselves",
  async (role) => {
    expect(await save(role, "Mine")).toBeNull();
    expect(await save("other", "Ours", true)).toBeNull();
    expect(await save("other", "Theirs")).toBeNull();
    expect(await savedViews(db.sql, people[role])).toEqual([
      { id: expect.any(Number), name: "Mine", ...handoffs, shared: false, owner: null, removable: true },
      {
        id: expect.any(Number),
        name: "Ours",
        ...handoffs,
        shared: true,
        owner: "other",
        removable: role === "administrator",
      },
    ]);
  },
);

test.each(roles)("as %s: another's private view can be neither deleted nor renamed", async (role) => {
  await save("other", "Theirs");
  const id = await idOf("Theirs");
  expect(await deleteView(db.sql, people[role], id)).toBe(false);
  expect(await renameView(db.sql, people[role], id, "Mine now")).toBe(
    "You have no such view; it may have been deleted.",
  );
  expect(await names("other")).toEqual(["Theirs"]);
});

test.each(roles)(
  "as %s: another's shared view is deleted by an administrator and by nobody else",
  async (role) => {
    await save("other", "Ours", true);
    expect(await deleteView(db.sql, people[role], await idOf("Ours"))).toBe(role === "administrator");
    expect(await names("other")).toEqual(role === "administrator" ? [] : ["Ours"]);
  },
);

test("the own view can be renamed and deleted", async () => {
  await save("leader", "Chat");
  const id = await idOf("Chat");
  expect(await renameView(db.sql, people.leader, id, " Chat to voice ")).toBeNull();
  expect(await names("leader")).toEqual(["Chat to voice"]);
  expect(await deleteView(db.sql, people.leader, id)).toBe(true);
  expect(await deleteView(db.sql, people.leader, id)).toBe(false);
});

test("a name is one's own once; two people may use the same one", async () => {
  expect(await save("leader", "Chat")).toBeNull();
  expect(await save("leader", " Chat ")).toBe('You have a view called "Chat" already. Choose another name.');
  expect(await save("qa", "Chat")).toBeNull();
  await save("leader", "Voice");
  expect(await renameView(db.sql, people.leader, await idOf("Voice"), "Chat")).toContain("already");
  expect(await names("leader")).toEqual(["Chat", "Voice"]);
});

test("a view needs a name of 1 to 80 characters and an address of at most 4,000", async () => {
  expect(await save("leader", "  ")).toBe("Give the view a name.");
  expect(await save("leader", "x".repeat(81))).toBe("A name has at most 80 characters.");
  expect(await save("leader", "x".repeat(80))).toBeNull();
  const long = { name: "Long", path: "/", query: "a".repeat(4001), shared: false };
  expect(await saveView(db.sql, people.leader, long)).toContain("too much");
});

test("views of somebody who may no longer sign in are not offered to others", async () => {
  await save("other", "Ours", true);
  await disableUser(db.sql, "other@example.test");
  expect(await names("leader")).toEqual([]);
});

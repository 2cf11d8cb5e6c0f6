import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "../test-database";
import { auditEntries, commandLine, recordAudit } from "./audit";
import { addUser } from "./users";

const db = testDatabase();
const all = { before: null, limit: 10, action: null, userId: null };
let anna: { userId: number; name: string };

beforeAll(async () => {
  const user = { email: "anna@example.test", name: "Anna", role: "qa", password: "a long password" } as const;
  anna = { userId: (await addUser(db.sql, user)).id, name: "Anna" };
  await recordAudit(db.sql, anna, { action: "sign_in", subject: "anna@example.test" });
  await recordAudit(db.sql, anna, { action: "text_read", subject: "journey 42" });
  await recordAudit(db.sql, commandLine, { action: "key_created", subject: "key 1", detail: "scope read" });
});

const subjects = async (question: Partial<Parameters<typeof auditEntries>[1]>) =>
  (await auditEntries(db.sql, { ...all, ...question })).map(({ subject }) => subject);

test("three entries are listed newest first, each with who it was", async () => {
  const listed = await auditEntries(db.sql, all);
  expect(listed.map(({ actor, user_id, action, detail }) => [actor, user_id, action, detail])).toEqual([
    ["command line", null, "key_created", "scope read"],
    ["Anna", anna.userId, "text_read", ""],
    ["Anna", anna.userId, "sign_in", ""],
  ]);
});

test("they are narrowed by action and by person, and paged by id", async () => {
  expect(await subjects({ action: "text_read" })).toEqual(["journey 42"]);
  expect(await subjects({ userId: anna.userId })).toEqual(["journey 42", "anna@example.test"]);
  expect(await subjects({ before: 2 })).toEqual(["anna@example.test"]);
  expect(await subjects({ limit: 1 })).toEqual(["key 1"]);
});

test.each(["update audit_entries set detail = ''", "delete from audit_entries"])(
  "the database itself refuses “%s”",
  async (statement) => {
    await expect(db.sql.unsafe(statement)).rejects.toThrow("only ever added");
    expect(await subjects({})).toHaveLength(3);
  },
);

test("a name with a null character or half a surrogate is written down all the same", async () => {
  await db.sql
    .begin(async (transaction) => {
      await recordAudit(transaction, anna, {
        action: "export",
        subject: "a\0b\ud800",
        detail: "x".repeat(501),
      });
      const [row] =
        await transaction`select subject, length(detail) as n from audit_entries order by id desc`;
      expect(row).toEqual({ subject: "a\ufffdb\ufffd", n: 500 });
      throw new Error("taken back");
    })
    .catch((error) => expect(error.message).toBe("taken back"));
});

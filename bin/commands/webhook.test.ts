import { Readable } from "node:stream";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { webhookOf } from "@/db/access/webhooks";
import { testDatabase } from "@/db/test-database";
import { run } from "./webhook";

const db = testDatabase();
const master = "a secret of thirty-two characters";

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", db.url);
  vi.stubEnv("AUTH_SECRET", master);
});
beforeEach(() => db.sql`truncate webhooks restart identity cascade`);

/** What the command prints, with this on its standard input. */
async function webhook(words: string, stdin = ""): Promise<string> {
  const printed = vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(process, "stdin", "get").mockReturnValue(Readable.from([stdin]) as never);
  try {
    await run(words.split(" "));
    return String(printed.mock.calls[0]?.[0]);
  } finally {
    vi.restoreAllMocks();
  }
}

const secrets = async (source: string) => (await webhookOf(db.sql, source, master))?.secrets;

test("a secret of our own making is printed once and is the one that counts", async () => {
  const printed = await webhook("add --source shop --kind standard");
  const [, secret] = /^Secret, shown this once: (whsec_\S{44})$/m.exec(printed) ?? [];
  expect(printed).toContain("/api/v1/webhooks/shop");
  expect(await secrets("shop")).toEqual([secret]);
  expect(await webhook("list")).not.toContain(secret);
});

test("who added, renewed and removed a webhook is in the audit log, and no secret is", async () => {
  await webhook("add --source noted --kind zendesk --secret-stdin", "a secret of zendesk\n");
  await webhook("rotate --source noted --secret-stdin", "another secret of zendesk\n");
  await webhook("remove --source noted");
  const entry = { actor: "command line", action: "webhook_changed", subject: "webhook noted" };
  expect(
    await db.sql`select actor, action, subject, detail from audit_entries where subject = 'webhook noted' order by id`,
  ).toEqual([
    { ...entry, detail: "added, for zendesk" },
    { ...entry, detail: "new secret" },
    { ...entry, detail: "removed" },
  ]);
});

test("a secret of theirs comes by standard input, without the line's end, and is not printed", async () => {
  const printed = await webhook("add --source zd --kind zendesk --secret-stdin", "a secret of zendesk\n");
  expect(printed).not.toContain("a secret");
  expect(await secrets("zd")).toEqual(["a secret of zendesk"]);
  await webhook("rotate --source zd --secret-stdin", "another secret of zendesk\n");
  expect(await secrets("zd")).toEqual(["another secret of zendesk", "a secret of zendesk"]);
  expect(await webhook("list")).toMatch(/^zd +zendesk +\/api\/v1\/webhooks\/zd +2 +\d{4}-/m);
  expect(await webhook("remove --source zd")).toContain("What it brought stays.");
  expect(await webhook("list")).toBe("There is no webhook yet.");
});

test.each([
  [
    "add --source shop --kind fax",
    "",
    '--kind must be one of standard, zendesk, intercom, chatwoot, not "fax".',
  ],
  ["add --source a/b --kind standard", "", '--source must be made of letters, digits, - and _, not "a/b".'],
  [
    "add --source zd --kind zendesk",
    "",
    "The secret is made by zendesk: copy it there, and give it with --secret-stdin.",
  ],
  [
    "add --source zd --kind zendesk --secret-stdin",
    "short",
    "The secret has 5 characters; at least 16 are needed.",
  ],
  [
    "add --source s --kind standard --secret-stdin",
    "not a secret of ours",
    "A secret of Standard Webhooks is whsec_ and then base64.",
  ],
  ["rotate --source nowhere", "", "There is no webhook for nowhere; `webhook list` shows those there are."],
  ["remove --source nowhere", "", "There is no webhook for nowhere; `webhook list` shows those there are."],
  ["open", "", 'Please say add, list, rotate or remove, not "open".'],
])("%s: %s", async (words, stdin, sentence) => {
  await expect(webhook(words, stdin)).rejects.toThrow(sentence);
});

test("a source has one webhook", async () => {
  await webhook("add --source shop --kind standard");
  await expect(webhook("add --source shop --kind chatwoot")).rejects.toThrow("shop has a webhook already.");
});

import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { deliver } from "@/ingest/test-delivery";
import { run } from "./source";

const db = testDatabase();
beforeAll(() => {
  vi.stubEnv("DATABASE_URL", db.url);
  vi.stubEnv("AUTH_SECRET", "a secret of thirty-two characters");
});
beforeEach(() => emptied(db.sql));

async function printed(words = ""): Promise<string> {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  try {
    await run(words.split(" ").filter(Boolean));
    return String(log.mock.calls[0]?.[0]).replaceAll(/ +/g, " ");
  } finally {
    vi.restoreAllMocks();
  }
}

test("a source keeps no text, its spans for 30 days, and knows every country, until something is chosen", async () => {
  expect(await printed()).toBe("There is no source yet.");
  await deliver(db.sql, [{ external_id: "c1", channel: "chat", started_at: "2026-03-01T09:00:00Z" }], {
    keepsText: false,
  });
  expect(await printed()).toMatch(/^source text raw days.*\ntest not kept 30 all \d{4}-/);
  expect(await printed("test --text on --raw-days 7 --countries de,nl")).toMatch(
    /\ntest kept 7 DE,NL \d{4}-/,
  );
  expect(await printed("test --countries all")).toMatch(/\ntest kept 7 all \d{4}-/);
  expect(await db.sql`select actor, action, subject, detail from audit_entries order by id`).toMatchObject([
    {
      actor: "command line",
      action: "settings_changed",
      subject: "source test",
      detail: "text is kept; spans stay for 7 days; national ids of DE, NL",
    },
    { detail: "national ids of all countries" },
  ]);
});

test("one can choose before anything arrives", async () => {
  expect(await printed("zendesk-eu --text on")).toMatch(/\nzendesk-eu kept 30 all -$/);
});

test.each([
  ["test --text yes", '--text must be on or off, not "yes".'],
  ["test --raw-days 0", '--raw-days must be a whole number from 1 to 3650, not "0".'],
  ["test --countries XX", /--countries must be all, or some of AT,.*, not "XX"\./],
  ["--text on", "Please say which source."],
  ["a/b", 'A source is made of letters, digits, - and _, not "a/b".'],
])("“source %s” is refused with a sentence", async (words, sentence) => {
  await expect(printed(words)).rejects.toThrow(sentence);
});

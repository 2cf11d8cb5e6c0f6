import { beforeAll, expect, test, vi } from "vitest";
import { testDatabase } from "@/db/test-database";
import { deliver } from "@/ingest/test-delivery";
import { run } from "./source";

const db = testDatabase();
beforeAll(() => {
  vi.stubEnv("DATABASE_URL", db.url);
  vi.stubEnv("AUTH_SECRET", "a secret of thirty-two characters");
});

async function printed(words: string): Promise<string> {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  try {
    await run(words.split(" "));
    return String(log.mock.calls[0]?.[0]);
  } finally {
    vi.restoreAllMocks();
  }
}

test("the words that were kept are counted, and go with --yes when none are kept any more", async () => {
  const said = { external_id: "c1", channel: "chat", started_at: "2026-03-01T09:00:00Z" };
  await deliver(db.sql, [{ ...said, messages: [{ role: "customer", text: "Hello" }] }]);
  expect(await printed("test --forget-text")).toMatch(
    /^Of test 1 messages have words; 1 versions .*\n.*keeps text\. Turn that off first/,
  );
  await expect(printed("test --forget-text --yes")).rejects.toThrow("test keeps text.");
  expect(await printed("test --text off --forget-text --yes")).toBe(
    "The words of 1 messages of test are gone, and those in its spans.",
  );
  expect(await printed("test --forget-text")).toMatch(
    /^Of test 0 messages .*\nNothing was forgotten\. With --yes/,
  );
});

test.each([
  ["--forget-text", "Please say which source."],
  ["nobody --forget-text", "There is no source nobody."],
])("“source %s” is refused with a sentence", async (words, sentence) => {
  await expect(printed(words)).rejects.toThrow(sentence);
});

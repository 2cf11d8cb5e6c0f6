import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { deliver } from "@/ingest/test-delivery";
import { run } from "./forget-customer";

const db = testDatabase();
beforeAll(() => {
  vi.stubEnv("DATABASE_URL", db.url);
  vi.stubEnv("AUTH_SECRET", "a secret of thirty-two characters");
});
beforeEach(async () => {
  await emptied(db.sql);
  await deliver(db.sql, [
    {
      external_id: "c1",
      channel: "chat",
      started_at: "2026-03-01T09:00:00Z",
      customer_id: "17",
      customer_email: "ann@x.org",
      csat: 4,
    },
  ]);
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
const contacts = async () => (await db.sql`select from interactions`).length;

test("without --yes it only says what would go", async () => {
  expect(await printed("email Ann@X.org")).toMatch(
    /^Of customer \d+ there are:\n {2}1 contact\n[\s\S]*2 identifiers\n {2}1 version of records\nNothing was forgotten\./,
  );
  expect(await contacts()).toBe(1);
});

test("with --yes all of it goes, by an identifier or by the number", async () => {
  const [customer] = await db.sql`select id from customers`;
  expect(await printed(`--customer ${customer?.id} --yes`)).toBe(
    `Customer ${customer?.id} is forgotten: 1 contact, 1 journey, 0 messages, 1 survey, 0 evaluations, 0 reviews by people, 0 spans, 2 identifiers, 1 version of records.`,
  );
  expect(await contacts()).toBe(0);
  await expect(printed("customer_id 17 --yes")).rejects.toThrow("Nobody is known by this.");
});

test.each([
  ["name Ann", "Please say by what the customer is known"],
  ["email", "Please say by what the customer is known"],
  ["--customer ann", "Please give one customer by number."],
  ["--customer 999", "There is no customer 999."],
  ["email test@test.com", "This is nobody's. It was made up for a test."],
])("“forget-customer %s” is refused with a sentence", async (words, sentence) => {
  await expect(printed(words)).rejects.toThrow(sentence);
});

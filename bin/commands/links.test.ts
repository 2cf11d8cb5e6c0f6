import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { deliver } from "@/ingest/test-delivery";
import { undo } from "@/ingest/undo";
import { run } from "./links";

const db = testDatabase();
beforeAll(() => {
  vi.stubEnv("DATABASE_URL", db.url);
  vi.stubEnv("AUTH_SECRET", "a secret of thirty-two characters");
});
beforeEach(async () => {
  await emptied(db.sql);
  await db.sql`delete from settings`;
});

/** What the command prints. */
async function printed(words = ""): Promise<string> {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  try {
    await run(words.split(" ").filter(Boolean));
    return String(log.mock.calls[0]?.[0]);
  } finally {
    vi.restoreAllMocks();
  }
}

let day = 0;
const contact = (external_id: string, customer_id?: string, customer_email?: string) => {
  day += 1;
  const started_at = new Date(Date.UTC(2026, 0, day)).toISOString();
  return { external_id, channel: "chat", started_at, customer_id, customer_email };
};
const people = async () =>
  (
    await db.sql`
      select string_agg(external_id, ' ' order by external_id) as contacts
      from interactions where customer_id is not null group by customer_id order by 1`
  ).map((row) => row.contacts as string);
/** Every journey as it stands, with its ids, of the customers of these contacts. */
const journeysOf = (...contacts: string[]) => db.sql`
  select journeys.* from journeys join interactions on interactions.journey_id = journeys.id
  where external_id = any(${contacts}) order by journeys.id`;

test("a link is listed with its rule, undone, stays undone when the same comes again, and is redone", async () => {
  expect(await printed()).toBe("No identifiers are linked yet.");
  day = 0;
  const records = [
    contact("a1", "A-100200", "ann@example.org"),
    contact("a2", undefined, "ann@example.org"),
    contact("b1", "B-100200"),
  ];
  await deliver(db.sql, records);
  const before = await journeysOf("b1");
  expect(await people()).toEqual(["a1 a2", "b1"]);
  const [head, row] = (await printed()).split("\n");
  expect(head).toMatch(/^id +identifier +identifier +rule +since +customers +state$/);
  expect(row).toMatch(/^\d-\d .*named together +2026-01-01 00:00 UTC +\d +holds$/);
  expect(row).toContain("customer_id A-…00");
  expect(row).toContain("email a…@e…org");
  const [, id] = /^(\S+)/.exec(row ?? "") ?? [];

  expect(await printed(`undo ${id}`)).toContain("stays so when the same records come again");
  expect(await people()).toEqual(["a1", "a2", "b1"]);
  await deliver(db.sql, [...records, contact("a3", "A-100200", "ann@example.org")]);
  expect(await people()).toEqual(["a1 a3", "a2", "b1"]);
  expect(await printed()).toMatch(/\d, \d +undone$/m);
  await expect(printed(`undo ${id}`)).rejects.toThrow(`The link ${id} was undone already.`);

  await printed(`redo ${id}`);
  expect(await people()).toEqual(["a1 a2 a3", "b1"]);
  expect(await journeysOf("b1")).toEqual(before);
  await expect(printed(`redo ${id}`)).rejects.toThrow(`The link ${id} was not undone.`);
});

test("a declared link is as old as the record that declares it", async () => {
  const same = { record_type: "identity", a: { value: "Ann" }, b: { type: "phone", value: "+49 30 123456" } };
  await deliver(db.sql, [{ ...same, source_updated_at: "2026-02-01T10:30:00Z" }]);
  const [, row] = (await printed()).split("\n");
  expect(row).toMatch(/^\d-\d .*declared +2026-02-01 10:30 UTC +\d +holds$/);
  expect(row).toContain("phone +49…56");
});

test("of six customers with one mailbox its own contacts are nobody's; of five they are the first one's", async () => {
  day = 0;
  await deliver(
    db.sql,
    ["A", "B", "C", "D", "E"].map((name) => contact(`i${name}`, name, "office@example.org")),
  );
  await deliver(db.sql, [contact("i6", undefined, "office@example.org")]);
  expect(await people()).toEqual(["i6 iA", "iB", "iC", "iD", "iE"]);
  const untouched = await journeysOf("iB", "iC", "iD", "iE");

  const { importId } = await deliver(db.sql, [contact("iF", "F", "office@example.org")]);
  expect(await people()).toEqual(["iA", "iB", "iC", "iD", "iE", "iF"]);
  expect(await journeysOf("i6")).toEqual([]);
  expect(await journeysOf("iB", "iC", "iD", "iE")).toEqual(untouched);
  expect(await printed("refused")).toMatch(/^email o…@e…org +6 +Too many customers share it\.$/m);

  await printed("share 6");
  expect(await people()).toEqual(["i6 iA", "iB", "iC", "iD", "iE", "iF"]);
  await printed("share 5");
  expect(await people()).toEqual(["iA", "iB", "iC", "iD", "iE", "iF"]);
  await undo(db.sql, importId);
  expect(await people()).toEqual(["i6 iA", "iB", "iC", "iD", "iE"]);
});

test("what names nobody is listed with its reason and how many records gave it", async () => {
  await deliver(db.sql, [contact("i1", "anonymous"), contact("i2", "Anonymous"), contact("i3", "anonymous")]);
  expect(await printed("refused")).toMatch(/^customer_id an…us +2 +It names any visitor\.$/m);
});

test("a country for a source, and none again", async () => {
  expect(await printed("country shop DE")).toBe(
    "From now on numbers of shop without a country code lie in DE.",
  );
  expect(await db.sql`select key, value from settings`).toEqual([{ key: "phone_country:shop", value: "DE" }]);
  await printed("country shop none");
  expect(await db.sql`select key from settings`).toEqual([]);
});

test.each([
  ["undo 7", "Please give the id of one link, such as 3-7; `links` lists them."],
  ["undo 7-8", "There is no link 7-8; `links` lists those there are."],
  ["share 0", "Please give a whole number of customers from 1 on."],
  ["country shop Germany", 'The country is two capital letters, such as DE, or none, not "Germany".'],
  ["merge", 'Please say list, undo, redo, refused, share or country, not "merge".'],
])("%s: %s", async (words, sentence) => {
  await expect(printed(words)).rejects.toThrow(sentence);
});

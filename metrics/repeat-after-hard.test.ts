import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything } from "@/db/viewer";
import { type Contact, world } from "@/journeys/test-world";
import type { Filter } from "@/language/filter";
import { question } from "./question";
import { repeatAfterHard } from "./repeat-after-hard";
import { satisfiedButHard } from "./satisfied-but-hard";
import { ended, foldLaw, isInbound, started } from "./test-fold";
import { reading } from "./test-measure";

const db = testDatabase();
const hard = { csat: 4, ces: 3, intent: "billing" };

beforeAll(async () => {
  await world(db.sql, [
    { id: "a", at: "2026-04-01T08:00:00Z", minutes: 60, customer: "A", ...hard },
    { id: "a-in-time", at: "2026-04-08T08:59:59Z", customer: "A", intent: "billing", channel: "voice" },
    { id: "b", at: "2026-04-01T08:00:00Z", minutes: 60, customer: "B", ...hard },
    { id: "b-too-late", at: "2026-04-08T09:00:00Z", customer: "B", intent: "billing" },
    { id: "c", at: "2026-04-01T08:00:00Z", customer: "C", ...hard },
    { id: "c-another-matter", at: "2026-04-02T08:00:00Z", customer: "C", intent: "delivery" },
    { id: "c-called", at: "2026-04-02T09:00:00Z", customer: "C", intent: "billing", direction: "outbound" },
    { id: "easy", at: "2026-04-01T08:00:00Z", customer: "D", intent: "billing", csat: 5, ces: 5 },
    { id: "easy-back", at: "2026-04-02T08:00:00Z", customer: "D", intent: "billing" },
    { id: "nobody", at: "2026-04-01T08:00:00Z", customer: null, ...hard },
  ]);
});

test("of A, B and C only A came back in time about the same: 1 of 3, the unlinked one counted apart", async () => {
  expect(await reading(db, repeatAfterHard)).toMatchObject({
    k: 1,
    n: 3,
    pending: 0,
    excluded: { unlinked: 1 },
    window_hours: 168,
  });
});

test("a week after the end at 09:00 it is known, a moment before it is not", async () => {
  expect(await reading(db, repeatAfterHard, "as_of=2026-04-08T08:59:59Z")).toMatchObject({
    n: 1,
    pending: 2,
  });
  expect(await reading(db, repeatAfterHard, "as_of=2026-04-08T09:00:00Z")).toMatchObject({
    n: 3,
    pending: 0,
  });
});

test("of a thousand contacts only those of the satisfied are looked at, in an index of their own", async () => {
  const at = "2026-05-02T08:00:00Z";
  await world(
    db.sql,
    Array.from({ length: 1000 }, (_, i) => ({ id: `one ${i}`, at, ...(i % 50 === 0 && hard) })),
  );
  await db.sql`vacuum analyze interactions`;
  const period = { from: "2026-05-01", to: "2026-06-01", timeZone: "UTC" };
  const filter: Filter = { period, asOf: null, by: ["week"], where: { channel: ["chat"] } };
  for (const metric of [repeatAfterHard, satisfiedButHard]) {
    const asked = { metric, filter, viewer: everything, asOf: "2026-06-01T00:00:00Z" };
    const plan = await db.database.execute(sql`explain ${question([asked])}`);
    expect(JSON.stringify(plan)).toContain("Index Only Scan using interactions_satisfied on interactions ");
  }
});

const week = 168 * 3_600_000;

type Paired = { contact: Contact; contacts: Contact[] };
foldLaw<Paired>(db, repeatAfterHard, (contacts) => contacts.map((contact) => ({ contact, contacts })), {
  more: (contacts) =>
    contacts.map((contact, i) => ({
      ...contact,
      intent: i % 5 === 0 ? null : "billing",
      ...(i % 3 > 0 && { csat: 3 + (i % 3), ces: 2 + (i % 5), surveys: [] }),
    })),
  at: ({ contact }) => started(contact),
  counts: ({ contact }) =>
    (contact.csat ?? 0) >= 4 &&
    contact.ces !== undefined &&
    contact.ces <= 4 &&
    contact.customer !== null &&
    contact.minutes !== null &&
    Date.parse(ended(contact)) + week <= Date.parse("2026-03-31T00:00:00Z"),
  adds: ({ contact, contacts }) => {
    const end = Date.parse(ended(contact));
    return Number(
      contacts.some(
        (later) =>
          later.id !== contact.id &&
          isInbound(later) &&
          later.customer === contact.customer &&
          later.intent === contact.intent &&
          Date.parse(later.at) >= end &&
          Date.parse(later.at) < end + week,
      ),
    );
  },
});

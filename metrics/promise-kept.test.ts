import { beforeAll, expect, test } from "vitest";
import { promises } from "@/db/schema";
import { testDatabase } from "@/db/test-database";
import type { Contact } from "@/journeys/test-world";
import { promiseKept } from "./promise-kept";
import { foldLaw, now } from "./test-fold";
import { counts, reading } from "./test-measure";
import { settle } from "./test-random-world";

const db = testDatabase();
const made = "2026-03-20T08:00:00Z";
const due = "2026-04-10T08:00:00Z";
type Promised = NonNullable<Contact["promises"]>[number];
const given = (id: string, promised: Partial<Promised>, rest: Partial<Contact> = {}): Contact => ({
  id,
  at: made,
  customer: id,
  promises: [{ what: "A refund", dueAt: due, ...promised }],
  ...rest,
});

const contacts = [
  given("kept", { fate: "kept", settledAt: "2026-04-09T08:00:00Z" }),
  given("late", { fate: "kept", settledAt: "2026-04-11T08:00:00Z" }, { channel: "voice" }),
  given("broken", { fate: "broken" }, { channel: "voice" }),
  given("contradicted", { fate: "contradicted" }),
  given("overdue", {}),
  given("withdrawn", { fate: "withdrawn" }),
  given("undated", { dueAt: null }, { at: "2026-04-02T08:00:00Z" }),
  given("in May", { fate: "kept", dueAt: "2026-05-01T00:00:00Z" }),
  given("unlinked", { fate: "kept" }, { customer: null }),
];
beforeAll(() => settle(db, contacts));

test("due in April: 3 of 5 kept, one of them late; one overdue, so between 3 and 4 of 6", async () => {
  const { k, n, coverage, excluded, figures, pending } = await reading(db, promiseKept);
  expect({ k, n, excluded, figures, pending }).toEqual({
    k: 3,
    n: 5,
    excluded: { withdrawn: 1, no_due_date: 1 },
    figures: { contradicted: 1, overdue: 1, kept_late: 1 },
    pending: 0,
  });
  expect(coverage).toMatchObject({ known: 5, of: 6, low: 3 / 6, high: 4 / 6 });
  expect(await counts(db, promiseKept, "by=channel")).toEqual({ chat: [2, 3], voice: [1, 2] });
});

test("a second before they are due all 6 are pending, at that second none is", async () => {
  expect(await reading(db, promiseKept, "as_of=2026-04-10T07:59:59Z")).toMatchObject({ n: 0, pending: 6 });
  expect(await reading(db, promiseKept, "as_of=2026-04-10T08:00:00Z")).toMatchObject({ n: 5, pending: 0 });
});

foldLaw(db, promiseKept, () => db.database.select().from(promises), {
  at: ({ dueAt, madeAt }) => (dueAt ?? madeAt).toISOString(),
  counts: ({ dueAt, fate }) => dueAt !== null && dueAt <= now && !["withdrawn", "unknown"].includes(fate),
  adds: ({ fate }) => Number(fate === "kept"),
});

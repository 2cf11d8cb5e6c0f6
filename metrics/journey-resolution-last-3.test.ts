import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import type { Contact } from "@/journeys/test-world";
import { journeyResolutionLast3 } from "./journey-resolution-last-3";
import { customersBefore } from "./test-customers";
import { foldLaw } from "./test-fold";
import { counts, measured, reading } from "./test-measure";
import { settle } from "./test-random-world";

const db = testDatabase();
const contacts: Contact[] = [
  { id: "A1", at: "2026-03-01T09:00:00Z", customer: "A", channel: "chat" },
  { id: "A2", at: "2026-03-20T09:00:00Z", customer: "A", channel: "chat", outcome: "unresolved" },
  { id: "A3", at: "2026-03-21T09:00:00Z", customer: "A", channel: "chat", outcome: "unknown" },
  { id: "A4", at: "2026-04-02T09:00:00Z", customer: "A", channel: "voice" },
  { id: "A5", at: "2026-05-01T00:00:00Z", customer: "A", channel: "email", outcome: "unresolved" },
  { id: "B1", at: "2026-04-05T09:00:00Z", customer: "B", channel: "chat", outcome: "unresolved" },
  { id: "B2", at: "2026-04-20T09:00:00Z", customer: "B", channel: "chat", direction: "outbound" },
  { id: "C1", at: "2026-03-05T09:00:00Z", customer: "C", channel: "chat" },
  { id: "D1", at: "2026-04-05T09:00:00Z", customer: "D", channel: "chat", outcome: "unknown" },
  { id: "U1", at: "2026-04-05T09:00:00Z", customer: null, channel: "chat" },
];

beforeAll(() => settle(db, contacts));

test("April: A's last three score 1 of 2 known, B 0 of 1, D is unknown, C was quiet: (1/2 + 0) / 2", async () => {
  const { value, n, coverage, excluded } = await reading(db, journeyResolutionLast3);
  expect({ value, n, excluded }).toEqual({ value: 0.25, n: 2, excluded: { outbound: 1, unlinked: 1 } });
  expect(coverage).toMatchObject({ known: 2, of: 3 });
});

test("the first instant of May is not April's: a day later A's last three are unknown, resolved, unresolved", async () => {
  const may = await measured(db, journeyResolutionLast3, "from=2026-05-01&to=2026-05-02&by=channel");
  expect(may.map(({ group, value, n }) => [group.channel, value, n])).toEqual([["email", 0.5, 1]]);
  expect(await counts(db, journeyResolutionLast3, "to=2026-05-02&by=channel")).toEqual({
    chat: [null, 1],
    email: [null, 1],
  });
});

test("asked as of 2 April 09:00, A has not yet called that day: March is the last that is known", async () => {
  const asOf = (second: string) =>
    reading(db, journeyResolutionLast3, `from=2026-03-01&as_of=2026-04-02T09:00:${second}Z`);
  expect(await asOf("00")).toMatchObject({ value: (1 / 2 + 1) / 2, n: 2 });
  expect(await asOf("01")).toMatchObject({ value: (1 / 2 + 1) / 2, n: 2 });
  expect((await reading(db, journeyResolutionLast3, "as_of=2026-04-02T09:00:00Z")).n).toBe(0);
});

const known = (own: Contact[]) => own.slice(-3).filter(({ outcome }) => outcome !== "unknown");

foldLaw(db, journeyResolutionLast3, customersBefore, {
  at: (own) => own.at(-1)?.at ?? "",
  counts: (own) => known(own).length > 0,
  adds: (own) => known(own).filter(({ outcome }) => outcome === "resolved").length / known(own).length,
});

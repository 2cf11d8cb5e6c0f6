import { expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { world } from "@/journeys/test-world";
import { foldLaw, isInbound, started, theContacts } from "./test-fold";
import { counts, reading } from "./test-measure";
import { unlinkedShare } from "./unlinked-share";

const db = testDatabase();
const at = "2026-04-10T08:00:00Z";

test("two of four contacts lead to nobody: 0.5; outbound ones do not count; by channel 1 of 3 and 1 of 1", async () => {
  await world(db.sql, [
    { id: "a", at, customer: "A" },
    { id: "b", at, customer: "B" },
    { id: "c", at, customer: null },
    { id: "d", at, customer: null, channel: "voice" },
    { id: "e", at, customer: null, direction: "outbound" },
  ]);
  const { value, k, n, excluded } = await reading(db, unlinkedShare);
  expect({ value, k, n, outbound: excluded.outbound }).toEqual({ value: 0.5, k: 2, n: 4, outbound: 1 });
  expect(await counts(db, unlinkedShare, "by=channel")).toEqual({ chat: [1, 3], voice: [1, 1] });
});

test("no contacts have no share; all known is 0 of 1", async () => {
  await emptied(db.sql);
  expect(await reading(db, unlinkedShare)).toMatchObject({ value: null, n: 0 });
  await world(db.sql, [{ id: "a", at, customer: "A" }]);
  expect(await reading(db, unlinkedShare)).toMatchObject({ value: 0, k: 0, n: 1 });
});

foldLaw(db, unlinkedShare, theContacts, {
  at: started,
  counts: isInbound,
  adds: ({ customer }) => Number(customer === null),
});

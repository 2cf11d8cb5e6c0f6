import { expect, test } from "vitest";
import { journeys } from "@/db/schema";
import { testDatabase } from "@/db/test-database";
import { world } from "@/journeys/test-world";
import { silenceOfUnresolved } from "./silence-of-unresolved";
import { foldLaw, now } from "./test-fold";
import { reading } from "./test-measure";

const db = testDatabase();

test("of two unresolved journeys one was given up in silence; the resolved one is left out, the unknown one coverage", async () => {
  const at = "2026-04-10T08:00:00Z";
  await world(db.sql, [
    { id: "a", at, customer: "A", outcome: "customer_left" },
    { id: "b", at, customer: "B", outcome: "unresolved" },
    { id: "c", at, customer: "C", outcome: "resolved" },
    { id: "d", at, customer: "D", outcome: "unknown" },
  ]);
  const { k, n, excluded, coverage } = await reading(db, silenceOfUnresolved);
  expect({ k, n, excluded }).toEqual({ k: 1, n: 2, excluded: { resolved: 1 } });
  expect(coverage).toMatchObject({ known: 2, of: 3 });
});

foldLaw(db, silenceOfUnresolved, () => db.database.select().from(journeys), {
  at: ({ openedAt }) => openedAt.toISOString(),
  counts: ({ openedAt, resolved }) =>
    openedAt.getTime() + 336 * 3_600_000 <= now.getTime() && resolved === false,
  adds: ({ outcome }) => Number(outcome === "silent"),
});

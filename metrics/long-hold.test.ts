import { expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { world } from "@/journeys/test-world";
import { longHold } from "./long-hold";
import { foldLaw, isInbound, started, theContacts } from "./test-fold";
import { reading } from "./test-measure";

const db = testDatabase();
const at = "2026-04-10T08:00:00Z";

test("60 s is not long, 61 s is: 1 of the 2 that say; the machine and what has not ended are left out", async () => {
  await world(db.sql, [
    { id: "1", at, customer: "A", holdSeconds: 60 },
    { id: "2", at, customer: "B", holdSeconds: 61 },
    { id: "3", at, customer: "C" },
    { id: "4", at, customer: "D", agentKind: "ai", holdSeconds: 90 },
    { id: "5", at, customer: "E", minutes: null, holdSeconds: 90 },
    { id: "6", at, customer: "F", direction: "outbound", holdSeconds: 90 },
  ]);
  const { k, n, excluded, coverage } = await reading(db, longHold);
  expect({ k, n, excluded }).toEqual({ k: 1, n: 2, excluded: { machine: 1, open: 1, outbound: 1 } });
  expect(coverage).toMatchObject({ known: 2, of: 3 });
});

foldLaw(db, longHold, theContacts, {
  at: started,
  counts: (contact) =>
    isInbound(contact) &&
    contact.minutes !== null &&
    contact.agentKind !== "ai" &&
    contact.holdSeconds !== undefined,
  adds: ({ holdSeconds = 0 }) => Number(holdSeconds > 60),
});

import { expect, test } from "vitest";
import { handoffs } from "@/db/schema";
import { testDatabase } from "@/db/test-database";
import { world } from "@/journeys/test-world";
import { slowTakeover } from "./slow-takeover";
import { foldLaw } from "./test-fold";
import { counts } from "./test-measure";

const db = testDatabase();

test("300 s are not slow, 301 s are: Bo 1 of 2; what nobody took over is nobody's", async () => {
  const asked = "2026-04-10T08:00:00Z";
  const from = { at: asked, minutes: 0, agent: "Ann" };
  const to = { channel: "voice", agent: "Bo" } as const;
  await world(db.sql, [
    { ...from, id: "a", customer: "A", handoff: { to: "a2", at: asked } },
    { ...to, id: "a2", at: "2026-04-10T08:05:00Z", customer: "A" },
    { ...from, id: "b", customer: "B", handoff: { to: "b2", at: asked } },
    { ...to, id: "b2", at: "2026-04-10T08:05:01Z", customer: "B" },
    { ...from, id: "d", customer: "D", handoff: { connected: false, channel: "voice", at: asked } },
  ]);
  expect(await counts(db, slowTakeover, "by=agent")).toEqual({ Bo: [1, 2] });
});

foldLaw(db, slowTakeover, () => db.database.select().from(handoffs), {
  at: ({ requestedAt }) => requestedAt.toISOString(),
  counts: ({ connected, secondsToConnect }) => connected === true && secondsToConnect !== null,
  adds: ({ secondsToConnect }) => Number((secondsToConnect ?? 0) > 300),
});

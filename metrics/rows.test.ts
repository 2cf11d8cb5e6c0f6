import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything, type Viewer } from "@/db/viewer";
import { world } from "@/journeys/test-world";
import { handoffLoss } from "./handoff-loss";
import { journeyResolution } from "./journey-resolution";
import { reading } from "./test-measure";

const db = testDatabase();
let supervisor: Viewer;

beforeAll(async () => {
  const [first, second] = ["2026-04-01T08:00:00Z", "2026-04-02T08:00:00Z"];
  await world(db.sql, [
    { id: "a", at: first, customer: "A", agent: "bo", team: "Two", handoff: { to: "a2", contextRead: true } },
    { id: "a2", at: second, customer: "A", channel: "voice", agent: "ann", team: "One" },
  ]);
  const [one] = await db.sql`select id from teams where name = 'One'`;
  supervisor = { ...everything, role: "supervisor", teamIds: [one?.id as number] };
});

test("a supervisor of One sees the journey that both took part in, selects it by ann, and not by bo of Two", async () => {
  const n = async (query: string, viewer: Viewer) => [
    (await reading(db, journeyResolution, query, viewer)).n,
    (await reading(db, handoffLoss, query, viewer)).n,
  ];
  expect(await n("", supervisor)).toEqual([1, 1]);
  expect(await n("agent=ann", supervisor)).toEqual([1, 0]);
  expect(await n("agent=bo", supervisor)).toEqual([0, 0]);
  expect(await n("agent=bo,nobody", supervisor)).toEqual([0, 0]);
  expect(await n("agent=bo", everything)).toEqual([1, 1]);
});

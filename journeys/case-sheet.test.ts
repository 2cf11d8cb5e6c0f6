import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything } from "@/db/viewer";
import { caseSheet } from "./case-sheet";
import { world } from "./test-world";

const db = testDatabase();
let ids: Map<string, number>;
const sheet = (viewer = everything) =>
  caseSheet(db.database, ids.get("chat") as number, viewer, "Europe/Berlin");

beforeAll(async () => {
  ids = await world(db.sql, [
    {
      id: "chat",
      at: "2026-03-02T10:00:00Z",
      customer: "Ada",
      case: "c7",
      model: "m-2",
      knowledgeVersion: "kb-9",
      messages: [
        { role: "ai_agent", text: "Good day. The installer comes on Friday. The visit costs 40 euros." },
      ],
    },
    {
      id: "call",
      at: "2026-04-20T10:00:00Z",
      customer: "Ada",
      channel: "voice",
      case: "c7",
      messages: [{ role: "human_agent", text: "The installer comes on 29 April." }],
    },
    { id: "mail", at: "2026-04-21T10:00:00Z", customer: "Ada", channel: "email", case: "c7" },
  ]);
});

test("two journeys of one case: what each channel told, and the day that differs between them", async () => {
  const found = await sheet();
  expect(found?.lines).toHaveLength(2);
  expect(found?.contacts).toEqual({ all: 3, seen: 3, withWords: 2 });
  const told = found?.channels.map(({ channel, promises, statements }) => [
    channel,
    ...promises.map(({ what }) => what),
    ...statements.map(({ text }) => text),
  ]);
  expect(told).toEqual([
    ["chat", "The installer comes on Friday.", "The visit costs 40 euros."],
    ["voice", "The installer comes on 29 April."],
    ["email"],
  ]);
  expect(found?.channels[0]).toMatchObject({ models: ["m-2"], knowledgeVersions: ["kb-9"] });
  expect(found?.contradictions).toMatchObject([
    { rule: "time_differs", texts: ["The installer comes on Friday.", "The installer comes on 29 April."] },
  ]);
});

test("who may not read words gets the answer and none of them", async () => {
  const found = await sheet({ ...everything, readsText: false });
  expect(found?.contradictions).toMatchObject([{ rule: "time_differs", texts: [null, null] }]);
  expect(JSON.stringify(found)).not.toMatch(/installer|euros|Ada/);
});

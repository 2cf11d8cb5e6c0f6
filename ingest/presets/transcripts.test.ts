import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";

import { imported, said } from "./test-export";

const db = testDatabase();
beforeEach(() => emptied(db.sql));

const pairs = {
  convo_id: 3592,
  started_at: "2026-03-02T10:00:00Z",
  customer_id: "crystal",
  intent: "returns > wrong size",
  original: [
    ["agent", "Hi!"],
    ["customer", "I got the wrong size."],
    ["action", "Account has been pulled up."],
  ],
};
const objects = {
  id: "d1",
  channel: "voice",
  turns: [
    { speaker: "Bot", text: "Hello", timestamp: "2026-03-02T10:00:00Z" },
    { speaker: "user", utterance: "Mail me at a@b.example", timestamp: "2026-03-02T10:01:00Z" },
  ],
};

test("a list of conversations: pairs and objects become turns in order; what is private is blacked out", async () => {
  const found = await imported(db.sql, "transcripts", JSON.stringify([pairs, objects]), { keepsText: true });
  expect(found.counts).toEqual([2, 0, 0, 0]);
  const rows = await db.sql`
    select external_id, channel::text, position, role::text, text from messages
    join interactions on interactions.id = interaction_id order by external_id, position`;
  expect(rows.map((row) => Object.values(row).join(" | "))).toEqual([
    "3592 | chat | 0 | human_agent | Hi!",
    "3592 | chat | 1 | customer | I got the wrong size.",
    "3592 | chat | 2 | system | Account has been pulled up.",
    "d1 | voice | 0 | ai_agent | Hello",
    "d1 | voice | 1 | customer | Mail me at [e-mail]",
  ]);
});

test("it starts with its first turn and ends with its last, unless it says so itself", () => {
  expect(said("transcripts", objects)).toMatchObject([
    { started_at: "2026-03-02T10:00:00.000Z", ended_at: "2026-03-02T10:01:00.000Z" },
  ]);
  expect(said("transcripts", pairs)).toMatchObject([{ started_at: "2026-03-02T10:00:00Z" }]);
});

test("a turn by nobody known, and a conversation without a time, are refused with a sentence", async () => {
  const strange = { ...objects, id: "d2", turns: [{ speaker: "narrator", text: "Once" }] };
  const timeless = { id: "d3", turns: [["agent", "Hi"]] };
  const lines = [strange, timeless, objects].map((one) => JSON.stringify(one)).join("\n");
  const { counts, refusals } = await imported(db.sql, "transcripts", lines);
  expect(counts).toEqual([1, 0, 0, 2]);
  expect(refusals.map(({ problems }) => problems[0]?.message)).toEqual([
    expect.stringMatching(/^Turn 1 is by “narrator”, which is none of customer, /),
    expect.stringContaining("started_at"),
  ]);
});

test("what is no conversation is none", () => {
  expect(() => said("transcripts", { id: "1", started_at: "2026-03-02T10:00:00Z" })).toThrow(
    "No records: null",
  );
});

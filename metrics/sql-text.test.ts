import { expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything } from "@/db/viewer";
import { world } from "@/journeys/test-world";
import { type Question, question } from "./question";
import { registry } from "./registry";
import { sqlText } from "./sql-text";

const db = testDatabase();

test("the SQL that people read says, run as it stands, what the reading is made of, for every metric", async () => {
  await world(db.sql, [
    { id: "a", at: "2026-04-02T08:00:00Z", customer: "O'Neil", intent: "it's > late", csat: 4, ces: 3 },
    { id: "b", at: "2026-04-03T08:00:00Z", customer: "Bo", channel: "voice", outcome: "unresolved" },
  ]);
  for (const metric of registry) {
    const asked: Question = {
      metric,
      filter: {
        period: { from: "2026-04-01", to: "2026-05-01", timeZone: "Europe/Berlin" },
        asOf: null,
        by: ["intent:1", "week"],
        where: { intent: ["it's > late", "(none)"] },
      },
      viewer: { ...everything, teamIds: [1, 2] },
      asOf: "2026-06-01T00:00:00Z",
    };
    const text = sqlText(asked);
    expect(text).not.toMatch(/\$\d/);
    const [read, run] = await Promise.all([db.sql.unsafe(text), db.database.execute(question([asked]))]);
    expect([...read], metric.id).toEqual([...run]);
  }
});

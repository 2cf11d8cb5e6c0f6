import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { importFile } from "./import-file";
import { mappingOf } from "./mapping";

const db = testDatabase();

const mapping = mappingOf(
  {
    source: "corpus",
    dates: { format: "YYYY-MM-DD HH:mm", time_zone: "UTC" },
    one_per: { column: "conversation", order: { column: "turn", as: "number" } },
    messages: {
      text: "words",
      role: { column: "who", values: { them: "customer", us: "human_agent" } },
      at: "when",
      only: [{ column: "who", is_not: "noise" }],
    },
    fields: {
      external_id: "conversation",
      channel: { constant: "chat" },
      started_at: { column: "when", keep: "min" },
    },
  },
  "corpus",
);

const folder = mkdtempSync(join(tmpdir(), "turns-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function imported(...lines: string[]) {
  const path = join(folder, "turns.tsv");
  writeFileSync(path, `${lines.join("\n")}\n`);
  return importFile(db.sql, {
    path,
    name: "turns.tsv",
    source: "corpus",
    mapping,
    timeZone: null,
    mode: "keep",
    keepsText: true,
  });
}

test("the rows of a conversation are its turns by their number, over line breaks; rows that are not wanted are none", async () => {
  const receipt = await imported(
    "conversation\tturn\twho\twords\twhen",
    'c1\t10\tus\t"Good day.\nHow can I help?"\t2026-03-02 10:02',
    "c2\t1\tthem\thi\t2026-03-02 11:00",
    "c1\t9\tthem\tmy parcel\t2026-03-02 10:00",
    "c1\t11\tnoise\tbeep\t2026-03-02 10:03",
    "c1\t12\tus\t\t2026-03-02 10:04",
  );
  expect(receipt).toMatchObject({ accepted: 2, rejected: 0 });
  const rows = await db.sql`
    select external_id, started_at, position, role::text, text, at from messages
    join interactions on interactions.id = interaction_id order by external_id, position`;
  expect(rows).toMatchObject([
    { external_id: "c1", started_at: new Date("2026-03-02T10:00:00Z"), role: "customer", text: "my parcel" },
    { role: "human_agent", text: "Good day.\nHow can I help?", at: new Date("2026-03-02T10:02:00Z") },
    { external_id: "c2", role: "customer", text: "hi" },
  ]);
});

test("a turn by nobody known refuses its conversation with the word that was read", async () => {
  const receipt = await imported(
    "conversation\tturn\twho\twords\twhen",
    "c9\t1\tghost\tboo\t2026-03-02 10:02",
  );
  expect(receipt).toMatchObject({ accepted: 0, rejected: 1 });
  expect(receipt.refusals[0]?.problems[0]?.message).toContain("ghost");
});

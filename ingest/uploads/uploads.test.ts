import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { type Choices, mappingOfChoices, problemsOf } from "./choices";
import { guessedChoices, guessedWords, wordsIn } from "./guess";
import { look } from "./look";
import { addUpload, beginUpload, endUpload, findUpload, keepChoices, lastChoices } from "./uploads";

const db = testDatabase();
const folder = mkdtempSync(join(tmpdir(), "throughline-look-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const bare: Choices = {
  preset: null,
  source: "desk",
  timeZone: "Europe/Berlin",
  dateFormat: "DD/MM/YYYY HH:mm",
  unit: null,
  columns: { external_id: "Ticket", channel: "Via", started_at: "Opened" },
  constants: {},
  words: {},
  scales: {},
};

describe("what a file is by its beginning", () => {
  test("records are records, also behind a mark and in an array", async () => {
    expect(await look(file("a", '\uFEFF {"a":1}\n'))).toMatchObject({ kind: "json" });
    expect(await look(file("b", '[{"a":1}]'))).toMatchObject({ kind: "json" });
  });

  test("a table with canonical names needs no mapping, packed or not", async () => {
    const text = "external_id,Channel,started_at\n1,chat,2026-01-01T00:00:00Z\n";
    const found = { kind: "table", isCanonical: true, delimiter: ",", encoding: "utf-8" };
    expect(await look(file("c", text))).toMatchObject(found);
    expect(await look(file("d", gzipSync(text)))).toMatchObject(found);
  });

  test("é as the byte e9 is Windows-1252; as two bytes, also cut at the end of what was read, it is UTF-8", async () => {
    expect(await look(file("e", Buffer.from("Name;Café\n1;é\n", "latin1")))).toMatchObject({
      encoding: "windows-1252",
      delimiter: ";",
      columns: ["Name", "Café"],
      rows: [["1", "é"]],
    });
    const cut = `a;b\n${"x".repeat(65_536 - 4 - 1)}é;2\n`;
    expect(await look(file("f", cut))).toMatchObject({ encoding: "utf-8" });
  });

  test("of a long table 200 rows are looked at, and an empty file is named", async () => {
    const found = await look(file("g", `a,b\n${"1,2\n".repeat(1000)}`));
    expect(found.kind === "table" && found.rows.length).toBe(200);
    await expect(look(file("h", ""))).rejects.toThrow("The file is empty");
  });
});

describe("what columns mean", () => {
  const columns = ["Ticket ID", "Via", "Created at", "Category", "Rating", "Remarks"];
  const rows = [
    ["1", "Phone", "", "Billing", "5", ""],
    ["2", "Phone", "", "Refund", "4", ""],
    ["3", "Fax", "", "Billing", "", ""],
  ];

  test("names that say it are taken, other columns are left, and no scale is guessed", () => {
    const { columns: found, words, scales } = guessedChoices({ columns, rows }, "desk");
    expect(found).toEqual({
      external_id: "Ticket ID",
      channel: "Via",
      started_at: "Created at",
      intent: "Category",
      csat: "Rating",
    });
    expect(words).toEqual({ channel: { Phone: "voice", Fax: "" } });
    expect(scales).toEqual({});
  });

  test("the words of a column come by how often they stand there", () => {
    expect(wordsIn({ columns, rows }, "Category")).toEqual(["Billing", "Refund"]);
    expect(guessedWords("outcome", ["Solved", "RESOLVED", "handed off", "?"])).toEqual({
      Solved: "resolved",
      RESOLVED: "resolved",
      "handed off": "handed_off",
      "?": "",
    });
  });
});

describe("choices", () => {
  test("what must not be guessed is asked for: a unit, a scale, a needed column", () => {
    const { channel: _, ...columns } = bare.columns;
    const asked = { ...bare, columns: { ...columns, csat: "Stars", talk_seconds: "Talk" } };
    expect(problemsOf(asked, true)).toEqual([
      "Say which column is “Channel”.",
      "Say in which unit the durations are.",
      "Say on which scale “CSAT answer” is.",
    ]);
    expect(problemsOf({ ...asked, source: "old desk", timeZone: "Mars/Base" }, false)).toEqual([
      "The source must be made of letters, digits, - and _.",
      "The zone must be one such as Europe/Berlin.",
    ]);
    expect(problemsOf({ ...bare, constants: { channel: "chat" }, columns }, true)).toEqual([]);
  });

  test("they become a mapping: words, a constant, a unit, and a scale on which less is better", () => {
    const mapping = mappingOfChoices(
      {
        ...bare,
        unit: "minutes",
        columns: { ...bare.columns, ces: "Effort", handle_seconds: "Minutes" },
        constants: { direction: "inbound" },
        words: { channel: { Phone: "voice", Fax: "" } },
        scales: { ces: "!1-7" },
      },
      ";",
    );
    expect(mapping).toMatchObject({
      delimiter: ";",
      dates: { format: "DD/MM/YYYY HH:mm", time_zone: "Europe/Berlin" },
      fields: {
        channel: { column: "Via", values: { Phone: "voice" } },
        direction: { constant: "inbound" },
        handle_seconds: { column: "Minutes", unit: "minutes" },
        ces: { column: "Effort", scale: [1, 7], higher_is_better: false },
      },
    });
  });

  test("they are found again for a file with the same columns, once it was imported", async () => {
    const id = "f".repeat(32);
    const columns = ["Ticket", "Via", "Opened", "More"];
    await addUpload(db.sql, { id, name: "a.csv", bytes: 1, userId: null });
    await keepChoices(db.sql, id, bare);
    expect(await lastChoices(db.sql, columns)).toBeNull();
    expect(await beginUpload(db.sql, id, "importing")).toBe(true);
    await endUpload(db.sql, id, "imported", { importId: 7 });
    expect(await lastChoices(db.sql, columns)).toEqual(bare);
    expect(await lastChoices(db.sql, ["Ticket", "Via"])).toBeNull();
    expect(await beginUpload(db.sql, id, "trying")).toBe(false);
    expect(await findUpload(db.sql, id)).toMatchObject({ state: "imported", importId: 7, choices: bare });
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { type FileImport, importFile } from "./import-file";
import { mappingOf } from "./mapping";
import { contents } from "./test-delivery";

const db = testDatabase();
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "import-"));
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => emptied(db.sql));

async function imported(name: string, content: string | Uint8Array, options: Partial<FileImport> = {}) {
  const path = join(folder, name);
  writeFileSync(path, content);
  const receipt = await importFile(db.sql, {
    path,
    name,
    source: "file",
    mapping: null,
    timeZone: null,
    mode: "keep",
    ...options,
  });
  const { accepted, updated, unchanged, rejected } = receipt;
  return { ...receipt, path, counts: [accepted, updated, unchanged, rejected] };
}

const header =
  "external_id,channel,direction,status,started_at,ended_at,customer_id,case_id,intent,team,agent_id,agent_name," +
  "agent_kind,outcome,end_reason,talk_seconds,hold_seconds,after_contact_seconds,handle_seconds,csat,ces,nps," +
  "context_read,knowledge_version,model,Shop";
const row = (id: string, rest = "") =>
  `${id},chat,inbound,closed,2026-03-01T10:00:00Z,2026-03-01T10:05:00Z,C1,K1,billing > refund,Billing,a1,Ann,` +
  `human,resolved,completed,100,20,30,,5,6,9,true,kb-7,m-1,"Berlin, Mitte"${rest}`;

test("CSV with the canonical columns: every column arrives, the others are custom", async () => {
  expect((await imported("all.csv", `\uFEFF${header}\r\n${row("i1")}\r\n`)).counts).toEqual([1, 0, 0, 0]);
  const found = await contents(db.sql);
  expect(found?.contacts[0]).toMatchObject({
    contact: "file/i1",
    known_as: "customer_id:C1",
    case_key: "file:K1",
    channel: "chat",
    intent: "billing > refund",
    team: "Billing",
    agent: "a1",
    agent_kind: "human",
    outcome: "resolved",
    handle_ms: 150_000,
    csat_score: 5,
    ces_scale: "ease_1-7",
    context_read: true,
    knowledge_version: "kb-7",
    model: "m-1",
    custom: { Shop: "Berlin, Mitte" },
  });
  expect(
    found?.surveys.map((survey: { kind: string; score: number }) => [survey.kind, survey.score]),
  ).toEqual([
    ["csat", 5],
    ["ces", 6],
    ["nps", 9],
  ]);
});

test("packed files are known by their bytes, not by their name; again they change nothing", async () => {
  const text = `${header}\n${row("i1")}\n${row("i2")}\n`;
  expect((await imported("packed.csv", gzipSync(text))).counts).toEqual([2, 0, 0, 0]);
  expect((await imported("plain.csv.gz", text)).counts).toEqual([0, 0, 2, 0]);
});

test("other separators and encodings", async () => {
  const text = "external_id;channel;started_at;team\ni1;chat;2026-03-01T10:00:00Z;Köln\n";
  expect((await imported("semicolons.csv", Buffer.from(`\uFEFF${text}`, "utf16le"))).counts).toEqual([
    1, 0, 0, 0,
  ]);
  expect((await imported("tabs.tsv", text.replaceAll(";", "\t"))).counts).toEqual([0, 0, 1, 0]);
  expect((await contents(db.sql))?.contacts[0].team).toBe("Köln");
});

test("the error file of a file in another encoding is read as it was written", async () => {
  const text = "external_id;channel;started_at;team\ni1;fax;2026-03-01T10:00:00Z;Köln\n";
  const said = { encoding: "windows-1252" } as const;
  const first = await imported("latin.csv", Buffer.from(text, "latin1"), said);
  const mended = readFileSync(first.errorFile as string, "utf8").replace("fax", "chat");
  expect((await imported("latin.errors.csv", mended, said)).counts).toEqual([1, 0, 0, 0]);
  expect((await contents(db.sql))?.contacts[0].team).toBe("Köln");
});

test("canonical records: one after the other, and an array, as long as they may be", async () => {
  const record = (n: number) => ({
    external_id: `i${n}`,
    channel: "chat",
    started_at: "2026-03-01T10:00:00Z",
  });
  const all = Array.from({ length: 3000 }, (_, n) => JSON.stringify(record(n)));
  expect((await imported("array.json", `[${all.join(",\n")}]`)).counts).toEqual([3000, 0, 0, 0]);
  expect((await imported("joined.json", all.join(""))).counts).toEqual([0, 0, 3000, 0]);
});

test("refused rows are mended in the error file and imported from there, as it is", async () => {
  const text = [
    header,
    row("i1"),
    row("i2").replace("chat", "fax"),
    row("i3").replace("2026-03-01T10:00:00Z", "12/04/2026"),
    row("i4", ",surplus"),
    `i5,"open`,
    row("i6").replace("chat", "").replace("100,", "a lot,"),
    row("i7").replace("chat", ""),
  ].join("\n");
  const first = await imported("bad.csv", text);
  expect(first.counts).toEqual([1, 0, 0, 6]);
  expect(first.errorFile).toBe(join(folder, "bad.errors.csv"));
  const errors = readFileSync(first.errorFile as string, "utf8");
  const problems = errors
    .split("\n")
    .map((line) => /,(\d+),([a-z_ ]*),([a-z_ ]+),/.exec(line)?.slice(1, 4).join("|"));
  expect(problems.slice(1, -1)).toEqual([
    "3|channel|not_allowed",
    "4|started_at|date_order_missing",
    "5||column_count",
    "6||broken_quote",
    "7|talk_seconds|not_a_number",
    "8|channel|incomplete",
  ]);

  const mended = errors
    .split("\n")
    .filter((line) => !/^"?i5/.test(line) && !/surplus/.test(line))
    .join("\n")
    .replaceAll("fax", "chat")
    .replaceAll("12/04/2026", "2026-04-12T00:00:00Z")
    .replaceAll("a lot", "100")
    .replaceAll(/^(i[67]),,/gm, "$1,chat,");
  const second = await imported("bad.errors.csv", mended);
  expect(second).toMatchObject({ counts: [4, 0, 0, 0], errorFile: null });
  const found = await contents(db.sql);
  expect(found?.contacts.map((one: { contact: string }) => one.contact)).toEqual(
    ["i1", "i2", "i3", "i6", "i7"].map((id) => `file/${id}`),
  );
  expect(found?.contacts[1].custom).toEqual({ Shop: "Berlin, Mitte" });
});

test("NDJSON round trip: what is no JSON is kept as text, to be mended there", async () => {
  const good = { external_id: "i1", channel: "chat", started_at: "2026-03-01T10:00:00Z" };
  const text = `${JSON.stringify(good)}\n\n{"external_id": "i2", "channel"\n{"external_id":"i3","channel":"fax"}\n[1]\n`;
  const first = await imported("bad.ndjson", text);
  expect(first.counts).toEqual([1, 0, 0, 3]);
  const lines = readFileSync(first.errorFile as string, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    { _rejected: { line: 3, problems: [{ code: "not_json" }] }, _text: '{"external_id": "i2", "channel"' },
    { _rejected: { line: 4, problems: [{ code: "not_allowed", path: "channel" }] }, external_id: "i3" },
    { _rejected: { line: 5 }, _text: "[1]" },
  ]);
  lines[0]._text = JSON.stringify({ ...good, external_id: "i2" });
  Object.assign(lines[1], { ...good, external_id: "i3" });
  lines.pop();
  const second = await imported("bad.errors.ndjson", lines.map((line) => JSON.stringify(line)).join("\n"));
  expect(second.counts).toEqual([2, 0, 0, 0]);
  expect((await contents(db.sql))?.contacts[1].custom).toBeNull();
});

test("an error file never replaces another, and a rehearsal writes none", async () => {
  const text = "external_id,channel,started_at\ni1,fax,2026-03-01T10:00:00Z\n";
  const rehearsed = await imported("twice.csv", text, { mode: "rehearse" });
  expect(rehearsed).toMatchObject({ counts: [0, 0, 0, 1], errorFile: null, importId: null });
  expect(rehearsed.refusals[0]).toMatchObject({ line: 2, problems: [{ code: "not_allowed" }] });
  await imported("twice.csv", text);
  expect((await imported("twice.csv", text)).errorFile).toBe(join(folder, "twice.errors-2.csv"));
  expect(readdirSync(folder).filter((name) => name.endsWith(".partial"))).toEqual([]);
});

test.each([
  ["", "The file is empty"],
  ["a,b\n1,2\n", "no column “external_id”. Its columns are “a”, “b”"],
  ["external_id,channel,Channel\n", "“channel” is there twice"],
  ['[{"external_id": ', "begins like a JSON array, but is none"],
])("%j as a whole is refused in a sentence", async (text, sentence) => {
  await expect(imported("whole.csv", text)).rejects.toThrow(sentence);
});

test("times without an offset need a zone", async () => {
  const text = "external_id,channel,started_at\ni1,chat,2026-03-29 02:30:00\ni2,chat,2026-03-29 12:00:00\n";
  expect((await imported("zone.csv", text)).refusals.map(({ problems }) => problems[0]?.code)).toEqual([
    "time_zone_missing",
    "time_zone_missing",
  ]);
  const zoned = await imported("zone.csv", text, { timeZone: "Europe/Berlin" });
  expect(zoned.counts).toEqual([1, 0, 0, 1]);
  expect(zoned.refusals[0]?.problems[0]?.code).toBe("no_such_time");
  expect((await contents(db.sql))?.contacts[0].started_at).toBe("2026-03-29T10:00:00+00:00");
});

test("several events become one contact, whatever their order; a bad event takes its contact along", async () => {
  const mapping = mappingOf(
    {
      missing: ["?"],
      dates: { format: "D/M/YYYY H:mm", time_zone: "UTC" },
      one_per: { column: "ticket", order: { column: "seq", as: "number" } },
      only: [{ column: "kind", is_not: "test" }],
      fields: {
        external_id: "ticket",
        channel: { column: "kind", values: { Phone: "voice" }, otherwise: "other" },
        started_at: { column: "at", keep: "min" },
        ended_at: { column: "at", only: [{ column: "state", is: "done" }], keep: "max" },
        intent: { columns: ["a", "b"] },
        team: { column: "#8", prefix: "Group " },
        outcome: { column: "state", values: { done: "resolved" }, otherwise: "unresolved" },
        csat: { column: "stars", scale: [0, 10] },
        handle_seconds: { column: "minutes", unit: "minutes", keep: "max" },
        "custom.events": { column: "ticket", keep: "count" },
        "custom.first": { column: "state", keep: "first" },
      },
    },
    "test",
  );
  const text = `ticket,seq,kind,at,state,a,b,group,stars,minutes,group
t1,10,Phone,2/3/2026 9:05,done,billing,refund,G1,7,2,x
t2,1,Mail,1/3/2026 10:00,new,?,status,?,?,,
t1,9,Phone,1/3/2026 9:00,new,billing,?,G0,?,1.5,
t3,1,test,bad,new,,,,,,
t4,1,Phone,1/3/2026 10:00,new,,,,,,
t4,2,Phone,31/2/2026 10:00,new,,,,,,
t1,2,Phone,3/3/2026 9:00,new,?,?,?,?,,
`;
  const receipt = await imported("events.csv", text, { mapping });
  expect(receipt.counts).toEqual([2, 0, 0, 1]);
  expect(receipt.refusals[0]).toMatchObject({ line: 6, problems: [{ code: "not_a_time", path: "at" }] });
  const errors = readFileSync(receipt.errorFile as string, "utf8").split("\n");
  expect(errors.slice(1, 3).map((line) => line.slice(0, 24))).toEqual([
    "t4,1,Phone,1/3/2026 10:0",
    "t4,2,Phone,31/2/2026 10:",
  ]);
  const found = await contents(db.sql);
  expect(found?.contacts).toMatchObject([
    {
      contact: "file/t1",
      channel: "voice",
      started_at: "2026-03-01T09:00:00+00:00",
      ended_at: "2026-03-02T09:05:00+00:00",
      intent: "billing > refund",
      team: "Group G1",
      outcome: "resolved",
      csat_score: 7,
      csat_scale: "0-10",
      handle_ms: 120_000,
      custom: { events: 3, first: "new" },
    },
    { contact: "file/t2", channel: "other", intent: "status", team: null, outcome: "unresolved" },
  ]);
  expect((await imported("again.csv", text, { mapping })).counts).toEqual([0, 0, 2, 1]);
});

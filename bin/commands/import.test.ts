import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";

import { run } from "./import";

const db = testDatabase();
const folder = mkdtempSync(join(tmpdir(), "lines-"));

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", db.url);
  vi.stubEnv("AUTH_SECRET", "a secret of thirty-two characters");
});
beforeEach(() => emptied(db.sql));

/** What the command prints. */
async function imported(...args: string[]): Promise<string> {
  const printed = vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  try {
    await run(args);
    return String(printed.mock.calls[0]?.[0]);
  } finally {
    vi.restoreAllMocks();
  }
}

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const at = "2026-03-02T09:00:00Z";
const ticket = {
  id: 17,
  status: "open",
  created_at: at,
  updated_at: at,
  requester_id: 5,
  via: { channel: "web" },
};
const call = {
  ...{ conversationId: "g1", conversationStart: at, conversationEnd: at },
  participants: [{ purpose: "customer", sessions: [{ mediaType: "voice", ani: "tel:+491" }] }],
};
const json = (...all: object[]) => all.map((one) => JSON.stringify(one)).join("");

/** A small file for each that the pages name, and how many records it has. */
const files: Record<string, [content: string, records: number]> = {
  "zendesk/tickets.json": [json({ tickets: [ticket], users: [] }, { tickets: [{ ...ticket, id: 18 }] }), 2],
  "zendesk/ratings.json": [
    json({ satisfaction_ratings: [{ ticket_id: 17, score: "good", updated_at: at }] }),
    1,
  ],
  "zendesk/users.json": [
    json({ users: [{ id: 5, role: "end-user", email: "ann@x.org", updated_at: at }] }),
    1,
  ],
  "zendesk/export.ndjson": [`${json(ticket)}\n${json({ ...ticket, id: 18 })}\n`, 2],
  "zendesk/export.csv": ["Id,Requester id,Status,Via,Created at\n17,5,Open,Mail,2026-03-02 09:00\n", 1],
  "intercom/conversations.json": [
    json({
      type: "conversation.list",
      conversations: [
        { type: "conversation", id: "1", created_at: 1_772_442_000, contacts: { contacts: [] } },
      ],
    }),
    1,
  ],
  "chatwoot/conversations.json": [
    json({
      data: { payload: [{ id: 1, account_id: 2, status: "open", created_at: 1_772_442_000, meta: {} }] },
    }),
    1,
  ],
  "chatwoot/csat.csv": [
    "Rating,Link to the conversation,Recorded date\n5,https://x.org/accounts/2/conversations/1,2026-03-02 09:00:00 UTC\nReporting period\n",
    1,
  ],
  "dialpad/calls.csv": ["call_id,date_started,external_number\n1,2026-03-02 09:00:00,+491\n", 1],
  "amazon-connect/records.json": [json({ ContactId: "c1", Channel: "VOICE", InitiationTimestamp: at }), 1],
  "amazon-connect/analyses.json": [
    json({
      CustomerMetadata: { ContactId: "c1" },
      ConversationCharacteristics: { Sentiment: { OverallSentiment: { CUSTOMER: 1 } } },
    }),
    1,
  ],
  "amazon-connect/evaluations.json": [
    json({ evaluationId: "e1", metadata: { contactId: "c1", score: { percentage: 80 } } }),
    1,
  ],
  "genesys/conversations.json": [json({ conversations: [call] }), 1],
  "qualtrics/responses.csv": [
    'RecordedDate,ResponseId,csat,interaction_id\nRecorded,Response,Satisfied?,id\n"{""ImportId"":""recordedDate"",""timeZone"":""UTC""}","{""ImportId"":""_recordId""}",,\n2026-03-02 09:00:00,R_1,4,i1\n',
    1,
  ],
  "delighted/responses.json": [
    json([{ id: "1", person: { id: "2" }, survey_type: "nps", score: 9, created_at: 1_772_442_000 }]),
    1,
  ],
};

const pages = [...new Set(Object.keys(files).map((name) => name.split("/")[0] as string))];
const lines = pages.flatMap((page) =>
  [...readFileSync(`docs/${page}.md`, "utf8").matchAll(/^ *npm run throughline -- import (\S+) (.+)$/gm)].map(
    ([, file, rest]) => [page, file as string, rest as string] as const,
  ),
);

test("every file is named by a page", () => {
  expect([...new Set(lines.map(([page, file]) => `${page}/${file}`))].sort()).toEqual(
    Object.keys(files).sort(),
  );
});

test.each(lines)("docs/%s.md: import %s %s", async (page, file, rest) => {
  const [content, records] = files[`${page}/${file}`] as [string, number];
  const path = written(file, content);
  const report = await imported(path, ...rest.split(" "));
  expect(report).toMatch(
    new RegExp(`^  new +${records}\\n  updated +0\\n  unchanged +0\\n  rejected +0$`, "m"),
  );
  if (rest.includes("--dry-run")) expect(report).toContain("Nothing was written.");
  else expect(await imported(path, ...rest.split(" "))).toMatch(new RegExp(`^  unchanged +${records}$`, "m"));
});

test("what was found of a file is said; what was said is not looked for", async () => {
  const table =
    "All calls\ncall_id;date_started;external_number\n1;2026-03-02T09:00:00Z;Köln\nEnd of the report\n";
  const path = written("found.csv", Buffer.from(table, "latin1"));
  expect(await imported(path, "--preset", "dialpad", "--dry-run")).toContain(
    "read as    a table with “;” between its cells, Windows-1252; left out: 1 row above the header and 1 row at the end\n",
  );
  expect(await imported(path, "--preset", "dialpad", "--dry-run", "--encoding", "iso-8859-15")).toContain(
    "“;” between its cells, ISO 8859-15;",
  );
  await expect(imported(path, "--preset", "dialpad", "--delimiter", ",")).rejects.toThrow(
    "found.csv is a table with the columns “All calls”",
  );
});

test.each([
  [["--preset", "fax"], "--preset must be one of zendesk, intercom, chatwoot, chatwoot-csat, dialpad"],
  [["--preset", "zendesk", "--mapping", "m.json"], "Please give --preset or --mapping, not both"],
  [["--encoding", "latin1"], "--encoding must be one of utf-8"],
  [["--delimiter", "x"], '--delimiter must be , or ; or | or tab, not "x".'],
])("%j: %s", async (args, sentence) => {
  await expect(imported(written("any.csv", "a,b\n"), ...args)).rejects.toThrow(sentence);
});

import { readFileSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { contents, deliver } from "../test-delivery";
import { imported, row, said } from "./test-export";

const db = testDatabase();
beforeEach(async () => {
  await emptied(db.sql);
  const contact = {
    external_id: "i1",
    channel: "chat",
    started_at: "2026-03-01T10:00:00Z",
    customer_email: "ann@x.org",
  };
  await deliver(db.sql, [contact], { source: "helpdesk" });
});

const ids = [
  "startDate",
  "endDate",
  "status",
  "progress",
  "recordedDate",
  "_recordId",
  "recipientEmail",
  "QID1",
  "QID1_NPS_GROUP",
  "QID2",
  "interaction_id",
];
const zoned = ids.map((id) => ({ ImportId: id, ...(id.endsWith("Date") && { timeZone: "Europe/Berlin" }) }));
const cell = (value: object) => `"${JSON.stringify(value).replaceAll('"', '""')}"`;
const header =
  "StartDate,EndDate,Status,Progress,RecordedDate,ResponseId,RecipientEmail,Q1,Q1_NPS_GROUP,csat,interaction_id";
const qualtrics = [
  header,
  'Start Date,End Date,Response Type,Progress,Recorded Date,Response ID,Recipient Email,"Would you recommend us,\nAnn?",Group,Satisfied?,interaction_id',
  zoned.map(cell).join(","),
  "2026-03-02 10:00:00,2026-03-02 10:01:00,0,100,2026-03-02 10:01:00,R_1,ann@x.org,9,3,4,i1",
  "2026-03-02 10:00:00,2026-03-02 10:01:00,1,100,2026-03-02 10:01:00,R_2,,3,1,1,i1",
  "2026-03-02 10:00:00,2026-03-02 10:01:00,IP Address,100,2026-03-02 10:01:00,R_3,ann@x.org,8,2,,",
  "2026-03-02 10:00:00,2026-03-02 10:01:00,0,100,2026-03-02 10:01:00,R_4,,8,2,Very satisfied,i1",
].join("\n");

test("Qualtrics: three header rows, the zone is in the third; a preview is left out; words are refused", async () => {
  const first = await imported(db.sql, "qualtrics", qualtrics, { source: "helpdesk" });
  expect(first.counts).toEqual([3, 0, 0, 1]);
  expect(first.refusals[0]).toMatchObject({ line: 8, problems: [{ code: "not_a_number", path: "score" }] });
  const found = await contents(db.sql);
  expect(found?.surveys).toMatchObject([
    { contact: "helpdesk/i1", kind: "csat", score: 4, responded_at: "2026-03-02T09:01:00+00:00" },
    { contact: "helpdesk/i1", kind: "nps", score: 9 },
    { contact: null, known_as: "email:ann@x.org", kind: "nps", score: 8 },
  ]);
  const errors = readFileSync(first.errorFile as string, "utf8").replaceAll("Very satisfied", "5");
  const mended = await imported(db.sql, "qualtrics", errors, { source: "helpdesk" });
  expect(mended.counts).toEqual([2, 0, 0, 0]);
});

test("Qualtrics: without the zone in the file, one is asked for, and it counts", async () => {
  const bare = [header, qualtrics.split("\n").find((line) => line.includes("R_1"))].join("\n");
  const read = await imported(db.sql, "qualtrics", bare, { source: "helpdesk" });
  expect(read.refusals[0]?.problems[0]?.code).toBe("time_zone_missing");
  const asked = await imported(db.sql, "qualtrics", bare, { source: "helpdesk", timeZone: "UTC" });
  expect(asked.counts).toEqual([2, 0, 0, 0]);
  expect((await contents(db.sql))?.surveys[0].responded_at).toBe("2026-03-02T10:01:00+00:00");
});

test("Delighted: the score of each type is on its own scale", () => {
  const at = { created_at: 1_772_442_000, updated_at: 1_772_445_600 };
  const answer = {
    id: "1",
    person: { id: "10", email: "ann@x.org" },
    survey_type: "nps",
    score: 0,
    comment: "x",
    ...at,
  };
  expect(said("delighted", answer)).toEqual([
    {
      record_type: "survey",
      external_id: "1",
      source_updated_at: "2026-03-02T10:00:00.000Z",
      customer: {
        identifiers: [
          { type: "contact_id", value: "10", namespace: "src" },
          { type: "email", value: "ann@x.org" },
        ],
      },
      type: "nps",
      score: 0,
      scale_min: 0,
      scale_max: 10,
      status: "responded",
      responded_at: "2026-03-02T09:00:00.000Z",
    },
  ]);
  const scale = (survey_type: string) => {
    const [{ type, scale_min, scale_max }] = said("delighted", { ...answer, survey_type }) as [
      Record<string, unknown>,
    ];
    return [type, scale_min, scale_max];
  };
  expect(["csat", "ces7", "thumbs"].map(scale)).toEqual([
    ["csat", 1, 5],
    ["ces", 1, 7],
    ["thumbs", 0, 1],
  ]);
  expect(() => scale("constructor")).toThrow("No records: null");
});

test("Delighted: a row of its table, with the contact in a property", () => {
  const cells = {
    id: "2",
    "Survey type": "CSAT",
    Score: "4",
    "Person email": "ann@x.org",
    interaction_id: "i1",
  };
  expect(said("delighted", row({ ...cells, "Created at": "2026-03-02 10:00:00 UTC" }))).toMatchObject([
    {
      external_id: "2",
      interaction: "i1",
      type: "csat",
      score: "4",
      responded_at: "2026-03-02T10:00:00.000Z",
    },
  ]);
});

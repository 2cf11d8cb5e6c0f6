import { readFileSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { contents, deliver } from "../test-delivery";
import { zendesk as webhook } from "../webhooks/zendesk";
import { imported, row, said } from "./test-export";

const db = testDatabase();
beforeEach(() => emptied(db.sql));

const ticket = {
  id: 17,
  status: "solved",
  via: { channel: "email" },
  created_at: "2026-03-02T09:00:00Z",
  updated_at: "2026-03-02T12:00:00Z",
  generated_timestamp: 1_772_456_400,
  requester_id: 501,
  assignee_id: 7,
  group_id: 3,
  subject: "never read",
  satisfaction_rating: { score: "good", comment: "never read" },
  metric_set: {
    solved_at: "2026-03-02T11:30:00Z",
    reopens: 1,
    reply_time_in_minutes: { calendar: 20, business: 5 },
    full_resolution_time_in_minutes: { calendar: 150, business: 40 },
  },
};

test("a ticket of the API, with its metrics: 20 and 150 minutes by the calendar are 1200 and 9000 s", () => {
  expect(said("zendesk", ticket)).toEqual([
    {
      external_id: "17",
      case_id: "17",
      source_updated_at: "2026-03-02T13:00:00.000Z",
      channel: "email",
      channel_raw: "email",
      started_at: "2026-03-02T09:00:00.000Z",
      status: "closed",
      ended_at: "2026-03-02T11:30:00.000Z",
      outcome: { resolution: "resolved", resolution_source: "agent", reopens: 1 },
      customer: { identifiers: [{ type: "contact_id", value: "501", namespace: "src" }] },
      team: "3",
      agent_id: "7",
      agent_kind: "human",
      survey_offered: true,
      first_response_s: 1200,
      full_resolution_s: 9000,
      time_basis: "calendar",
    },
    {
      record_type: "survey",
      external_id: "satisfaction-17",
      interaction: "17",
      source_updated_at: "2026-03-02T13:00:00.000Z",
      type: "thumbs",
      score: 1,
      subject: "human_agent",
      status: "responded",
    },
  ]);
});

test("a row of the account's CSV export", () => {
  const cells = {
    ...{ Id: "18", Requester: "Ann", "Requester id": "501", "Requester email": "ann@x.org" },
    ...{ Assignee: "Bo", Group: "Returns", Status: "Solved", Via: "Web form", "Satisfaction Score": "Bad" },
    ...{
      "Created at": "2026-03-02 09:00",
      "Updated at": "2026-03-02 12:00",
      "Solved at": "2026-03-02 11:30",
    },
    ...{ Reopens: "0", "First reply time in minutes": "20" },
  };
  expect(said("zendesk", row(cells))).toMatchObject([
    {
      external_id: "18",
      channel: "web_form",
      started_at: "2026-03-02 09:00",
      ended_at: "2026-03-02 11:30",
      source_updated_at: "2026-03-02 12:00",
      customer: { identifiers: [{ value: "501" }, { type: "email", value: "ann@x.org" }] },
      team: "Returns",
      agent_id: "Bo",
      agent_name: "Bo",
      first_response_s: 1200,
    },
    { type: "thumbs", score: 0 },
  ]);
});

test("ratings, metrics and users; a deleted ticket; what is not Zendesk's", () => {
  const at = { created_at: "2026-03-02T13:00:00Z", updated_at: "2026-03-02T14:00:00Z" };
  expect(said("zendesk", { id: 1, ticket_id: 17, score: "bad", comment: "x", ...at })).toMatchObject([
    {
      external_id: "satisfaction-17",
      score: 0,
      responded_at: at.updated_at,
      source_updated_at: at.updated_at,
    },
  ]);
  expect(said("zendesk", { id: 2, ticket_id: 17, score: "unoffered", ...at })).toEqual([]);
  expect(said("zendesk", { ticket_metric: { ticket_id: 17, reopens: 2, ...at } })).toMatchObject([
    { external_id: "17", outcome: { reopens: 2 } },
  ]);
  const user = { id: 501, role: "end-user", email: "ann@x.org", phone: "+491", ...at };
  const linked = said("zendesk", user).map(({ a, b }) => [a, b]);
  const a = { type: "contact_id", value: "501", namespace: "src" };
  expect(linked).toEqual([
    [a, { type: "email", value: "ann@x.org" }],
    [a, { type: "phone", value: "+491" }],
  ]);
  expect(said("zendesk", { ...user, shared_phone_number: true })).toHaveLength(1);
  expect(said("zendesk", { ...user, role: "agent" })).toEqual([]);
  expect(said("zendesk", { ...ticket, status: "deleted" })).toMatchObject([{ record_type: "delete" }]);
  expect(() => said("zendesk", { external_id: "i1" })).toThrow("No records: null");
});

test("tickets, ratings and users of one file, and the webhook, meet: the ticket's good is told over by bad", async () => {
  const rating = { ticket_id: 17, score: "bad", updated_at: "2026-03-03T09:00:00Z" };
  const user = { id: 501, role: "end-user", email: "ann@x.org", updated_at: "2026-03-01T09:00:00Z" };
  const file = JSON.stringify({ users: [user], satisfaction_ratings: [rating], count: 1, tickets: [ticket] });
  expect((await imported(db.sql, "zendesk", file)).counts).toEqual([3, 1, 0, 0]);
  expect((await imported(db.sql, "zendesk", file)).counts).toEqual([0, 0, 4, 0]);
  const sent = { ...ticket, generated_timestamp: 1_772_460_000 };
  await deliver(db.sql, webhook({ ticket: sent }, "zendesk") ?? [], { source: "zendesk" });
  const found = await contents(db.sql);
  expect(found?.contacts).toHaveLength(1);
  expect(found?.contacts[0].known_as).toBe("contact_id:zendesk:501 email:ann@x.org");
  expect(found?.surveys).toMatchObject([{ contact: "zendesk/17", kind: "thumbs", score: 0 }]);
});

test("a bad ticket is refused by name, and mended in the error file", async () => {
  const bad = { ...ticket, id: 18, created_at: "2/3/2026" };
  const first = await imported(
    db.sql,
    "zendesk",
    `${JSON.stringify(ticket)}\n${JSON.stringify(bad)}\n{"id": 19\n`,
  );
  expect(first.counts).toEqual([2, 0, 0, 2]);
  expect(first.refusals.map(({ line, problems }) => [line, problems[0]?.code])).toEqual([
    [2, "date_order_missing"],
    [3, "not_json"],
  ]);
  const errors = readFileSync(first.errorFile as string, "utf8").replaceAll(
    "2/3/2026",
    "2026-03-02T09:00:00Z",
  );
  const [mended] = errors.split("\n");
  expect((await imported(db.sql, "zendesk", `${mended}\n`)).counts).toEqual([2, 0, 0, 0]);
});

test("a table with a title and a footer, semicolons and Windows-1252; its times need a zone", async () => {
  const text = [
    "Tickets of März",
    "id;status;created_at;updated_at;requester_id;via_channel;group",
    "1;open;2026-03-02 09:00:00;2026-03-02 09:30:00;5;email;Köln",
    "Made on 2026-04-01",
  ].join("\r\n");
  const bytes = Buffer.from(text, "latin1");
  const refused = await imported(db.sql, "zendesk", bytes, { encoding: "windows-1252" });
  expect(refused.refusals[0]?.problems[0]?.code).toBe("time_zone_missing");
  const zoned = await imported(db.sql, "zendesk", bytes, { timeZone: "Europe/Berlin" });
  expect(zoned.counts).toEqual([1, 0, 0, 0]);
  expect(zoned.format).toEqual({
    ...{ kind: "table", encoding: "windows-1252", delimiter: ";" },
    ...{ titleRows: 1, footerRows: 1 },
  });
  expect((await contents(db.sql))?.contacts[0]).toMatchObject({
    team: "Köln",
    started_at: "2026-03-02T08:00:00+00:00",
  });
});

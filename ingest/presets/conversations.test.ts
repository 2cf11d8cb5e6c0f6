import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { contents, deliver } from "../test-delivery";
import { chatwoot as chatwootWebhook } from "../webhooks/chatwoot";
import { intercom as intercomWebhook } from "../webhooks/intercom";
import { imported, row, said } from "./test-export";

const db = testDatabase();
beforeEach(() => emptied(db.sql));

const at = 1_772_442_000;
const conversation = {
  ...{ type: "conversation", id: "503", created_at: at, updated_at: at + 3600, state: "closed" },
  source: { type: "conversation", body: "<p>never read</p>", delivered_as: "customer_initiated" },
  contacts: { type: "contact.list", contacts: [{ type: "contact", id: "c1", external_id: "70" }] },
  ...{ admin_assignee_id: 9, team_assignee_id: 0, ai_agent_participated: true },
  ai_agent: { resolution_state: "escalated", rating: 2 },
  statistics: { first_assignment_at: at + 60, last_close_at: at + 600, handling_time: 300 },
  linked_objects: { type: "list", data: [] },
};

test("Intercom: a list of conversations; AI part and person as the webhook has them", async () => {
  const list = { type: "conversation.list", pages: {}, conversations: [conversation], total_count: 1 };
  expect((await imported(db.sql, "intercom", JSON.stringify(list, null, 1))).counts).toEqual([2, 0, 0, 0]);
  const before = await contents(db.sql);
  expect(before?.contacts).toMatchObject([
    {
      contact: "intercom/503",
      agent_kind: "human",
      started_at: "2026-03-02T09:01:00+00:00",
      handle_ms: 300_000,
    },
    { contact: "intercom/503:ai", agent_kind: "ai", outcome: "handed_off", csat_score: 2 },
  ]);
  const sent = {
    type: "notification_event",
    topic: "conversation.admin.closed",
    data: { item: conversation },
  };
  const again = await deliver(db.sql, intercomWebhook(sent, "intercom") ?? [], { source: "intercom" });
  expect(again.counts).toEqual([0, 0, 2, 0]);
});

test("Intercom: what is no conversation is none", () => {
  expect(() => said("intercom", { handling_events: [] })).toThrow("No records: null");
});

const chat = {
  ...{ id: 10, account_id: 2, status: "resolved", created_at: at, updated_at: at + 3600.5 },
  ...{ last_activity_at: at + 3000, timestamp: at + 3000, messages: [{ content: "never read" }] },
  meta: {
    channel: "Channel::WebWidget",
    sender: { id: 5, email: "ann@x.org" },
    assignee: { id: 7, name: "Bo" },
  },
};

test("Chatwoot: conversations of the API, and the answers of the report, are those of the webhook", async () => {
  const page = JSON.stringify({ data: { meta: { all_count: 1 }, payload: [chat] } });
  expect((await imported(db.sql, "chatwoot", page)).counts).toEqual([1, 0, 0, 0]);
  const report = [
    "Agent name,Rating,Feedback Comment,Contact Name,Contact Email Address,Contact Phone Number,Link to the conversation,Recorded date",
    "Bo (bo@x.org),4,never read,Ann,ann@x.org,,https://chat.x.org/app/accounts/2/conversations/10,2026-03-02 11:00:00 UTC",
    ",2,,Ann,ann@x.org,,,2026-03-03 11:00:00 UTC",
    ",9,,Ann,ann@x.org,,,2026-03-04 11:00:00 UTC",
    "Reporting period 2026-03-01 to 2026-03-31",
  ].join("\n");
  const read = await imported(db.sql, "chatwoot-csat", report);
  expect(read.counts).toEqual([2, 0, 0, 1]);
  expect(read.format).toMatchObject({ footerRows: 1 });
  expect(read.refusals[0]).toMatchObject({ line: 4, problems: [{ code: "out_of_scale" }] });
  const answered = {
    ...{ event: "message_updated", id: 99, content_type: "input_csat", created_at: "2026-03-02T10:59:00Z" },
    ...{ updated_at: "2026-03-02T11:00:00Z", conversation: { ...chat, contact_inbox: {} } },
    content_attributes: { submitted_values: { csat_survey_response: { rating: 4 } } },
  };
  await deliver(db.sql, chatwootWebhook(answered, "chatwoot") ?? [], { source: "chatwoot" });
  const found = await contents(db.sql);
  expect(found?.contacts).toMatchObject([
    {
      ...{ contact: "chatwoot/2:10", channel: "chat", outcome: "resolved", csat_score: 4 },
      ended_at: "2026-03-02T09:50:00+00:00",
    },
  ]);
  expect(found?.surveys.map((one: { contact: string; score: number }) => [one.contact, one.score])).toEqual([
    ["chatwoot/2:10", 4],
    [null, 2],
  ]);
});

test("Chatwoot: a conversation that does not say its account is none", () => {
  expect(() => said("chatwoot", { ...chat, account_id: undefined })).toThrow("No records: null");
});

const call = {
  ...{ call_id: "4711", categories: "incoming,call_center", direction: "inbound", target_type: "user" },
  ...{ external_number: "+14155550123", date_started: "2026-03-02 09:00:00", date_queued: "" },
  ...{ date_connected: "2026-03-02 09:01:00", date_ended: "2026-03-02 09:11:00", name: "Bo" },
  ...{ target_id: "88", entry_point_call_id: "4700" },
};

test("Dialpad: a leg is a contact, the entry point is the case", () => {
  expect(said("dialpad", row(call))).toEqual([
    {
      external_id: "4711",
      source_updated_at: "2026-03-02 09:11:00",
      channel: "voice",
      direction: "inbound",
      status: "closed",
      started_at: "2026-03-02 09:00:00",
      answered_at: "2026-03-02 09:01:00",
      ended_at: "2026-03-02 09:11:00",
      customer: { identifiers: [{ type: "phone", value: "+14155550123" }] },
      case_id: "4700",
      agent_id: "88",
      agent_name: "Bo",
      agent_kind: "human",
    },
  ]);
  const queue = {
    ...call,
    target_type: "CallCenter",
    name: "Returns",
    categories: "abandoned",
    date_connected: "",
  };
  expect(said("dialpad", row(queue))).toMatchObject([{ team: "Returns", end_reason: "abandoned" }]);
  expect(said("dialpad", row(queue))[0]).not.toHaveProperty("agent_id");
});

test.each([
  ["dialpad", "a,b\n1,2\n", "looks for calls of Dialpad"],
  [
    "dialpad",
    "a,b\n1,2\n",
    "the columns “call_id”, “date_started”), but x is a table with the columns “a”, “b”",
  ],
  ["dialpad", '{"call_id": 1}', "but x is JSON"],
  ["dialpad", "\n", "but x is empty"],
  [
    "intercom",
    '{"a": 1, "b": 2}',
    "looks for conversations of Intercom (JSON of its API), but x has “a”, “b”",
  ],
  ["genesys", "a,b\n1,2\n", "but x is a table with the columns “a”, “b”"],
])("%s and %j: another preset is meant", async (preset, text, sentence) => {
  await expect(imported(db.sql, preset, text, { name: "x" })).rejects.toThrow(sentence);
});

test("of a file of strangers nothing is left behind, not even an error file", async () => {
  const folder = mkdtempSync(join(tmpdir(), "strangers-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "x.json");
  writeFileSync(path, '{"a":1}\n'.repeat(5000));
  await expect(imported(db.sql, "genesys", "", { path, name: "x" })).rejects.toThrow("but x has “a”");
  expect(readdirSync(folder)).toEqual(["x.json"]);
});

test("a stranger among conversations is refused alone", async () => {
  const { counts, refusals } = await imported(db.sql, "chatwoot", `{"a":1}\n${JSON.stringify(chat)}`);
  expect(counts).toEqual([1, 0, 0, 1]);
  expect(refusals[0]?.problems[0]?.message).toBe(
    "The preset reads conversations of Chatwoot (JSON of its API); this one has “a”.",
  );
});

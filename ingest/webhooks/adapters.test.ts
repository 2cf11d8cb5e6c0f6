import { expect, test } from "vitest";
import type { Given } from "../canonical";
import { canonical } from "../canonical";
import { chatwoot } from "./chatwoot";
import { intercom } from "./intercom";
import type { Adapter } from "./payload";
import { standard } from "./standard";
import { zendesk } from "./zendesk";

/** Without what was not given; every record must be one that is taken. */
function records(adapter: Adapter, payload: unknown): Given[] {
  const found = adapter(payload, "src") ?? [];
  for (const record of found) expect(canonical(record, null)).toHaveProperty("versions");
  return JSON.parse(JSON.stringify(found));
}

const ticket = {
  id: "17",
  status: "SOLVED",
  via: { channel: "email" },
  created_at: "2026-03-02T09:00:00Z",
  updated_at: "2026-03-02T10:00:00Z",
  requester_id: "501",
  assignee_id: "9",
  group_id: "3",
  subject: "Where is my parcel?",
};
const zendeskEvent = (name: string, more: object = {}) => ({
  id: "evt-1",
  type: `zen:event-type:ticket.${name}`,
  time: "2026-03-02T10:00:00.123456789Z",
  detail: ticket,
  event: {},
  ...more,
});

test("Zendesk: a ticket that was solved is a closed e-mail, resolved by its agent; its subject is not read", () => {
  expect(records(zendesk, zendeskEvent("status_changed", { event: { current: "SOLVED" } }))).toEqual([
    {
      external_id: "17",
      case_id: "17",
      source_updated_at: "2026-03-02T10:00:00.123Z",
      channel: "email",
      channel_raw: "email",
      started_at: "2026-03-02T09:00:00.000Z",
      ended_at: "2026-03-02T10:00:00.123Z",
      status: "closed",
      outcome: { resolution: "resolved", resolution_source: "agent" },
      customer: { identifiers: [{ type: "contact_id", value: "501", namespace: "src" }] },
      team: "3",
      agent_id: "9",
      agent_kind: "human",
    },
  ]);
});

test("Zendesk: only the change to solved says when it ended; one that is open again has no end and no outcome", () => {
  const [closed] = records(
    zendesk,
    zendeskEvent("tags_changed", { detail: { ...ticket, status: "CLOSED" } }),
  );
  expect(closed).not.toHaveProperty("ended_at");
  const again = { ...ticket, status: "OPEN", assignee_id: null };
  expect(records(zendesk, zendeskEvent("status_changed", { detail: again }))).toMatchObject([
    {
      status: "open",
      ended_at: null,
      outcome: { resolution: null, resolution_source: null },
      agent_id: null,
      agent_kind: null,
    },
  ]);
});

test("Zendesk: what a trigger sends, with the words of its placeholders", () => {
  const sent = {
    id: 18,
    status: "On-hold",
    via: "Phone call (incoming)",
    created_at: "2026-03-02T10:00:00+01:00",
    updated_at: "2026-03-02T11:00:00+01:00",
    requester: { id: 501, external_id: "", email: "Ann@Example.com", phone: "+49 30 1" },
    assignee: { id: "", name: "" },
    group: "Returns",
    satisfaction: "Good, I'm satisfied",
  };
  expect(records(zendesk, { ticket: sent })).toMatchObject([
    {
      external_id: "18",
      channel: "voice",
      status: "pending",
      started_at: "2026-03-02T09:00:00.000Z",
      customer: {
        identifiers: [
          { type: "contact_id", value: "501", namespace: "src" },
          { type: "email", value: "Ann@Example.com" },
          { type: "phone", value: "+49 30 1" },
        ],
      },
      team: "Returns",
      agent_id: null,
      survey_offered: true,
    },
    { record_type: "survey", interaction: "18", type: "thumbs", score: 1, subject: "human_agent" },
  ]);
});

test.each([
  ["bad", [0, "responded"], true],
  ["offered", [null, "offered"], true],
  ["unoffered", undefined, undefined],
])("Zendesk: a rating that is %s", (score, answer, offered) => {
  const [record, survey] = records(zendesk, { ticket: { ...ticket, satisfaction_rating: { score } } });
  expect(record?.survey_offered).toBe(offered);
  expect(survey && [survey.score, survey.status]).toEqual(answer);
});

test("Zendesk: a deleted ticket is a deletion; other things that happen there are no records", () => {
  expect(records(zendesk, zendeskEvent("soft_deleted"))).toEqual([
    { record_type: "delete", external_id: "17", source_updated_at: "2026-03-02T10:00:00.123Z" },
  ]);
  expect(zendesk({ type: "zen:event-type:user.created", detail: {} }, "src")).toEqual([]);
});

const conversation = {
  id: 10,
  account_id: 2,
  channel: "Channel::WebWidget",
  status: "resolved",
  contact_inbox: { contact_id: 5 },
  created_at: 1_772_442_000,
  last_activity_at: 1_772_445_600,
  updated_at: 1_772_445_600.25,
  meta: {
    sender: { id: 5, email: "ann@example.com", identifier: "C-17", phone_number: null, name: "Ann" },
    assignee: { id: 7, name: "Bo", type: "user" },
    team: { name: "Returns" },
  },
};

test("Chatwoot: a conversation that was resolved, by its account and number", () => {
  expect(records(chatwoot, { event: "conversation_status_changed", ...conversation })).toEqual([
    {
      external_id: "2:10",
      source_updated_at: "2026-03-02T10:00:00.250Z",
      channel: "chat",
      channel_raw: "WebWidget",
      started_at: "2026-03-02T09:00:00.000Z",
      status: "closed",
      ended_at: "2026-03-02T10:00:00.250Z",
      outcome: { resolution: "resolved", resolution_source: "agent" },
      customer: {
        identifiers: [
          { type: "contact_id", value: "5", namespace: "src" },
          { type: "customer_id", value: "C-17" },
          { type: "email", value: "ann@example.com" },
        ],
      },
      customer_name: "Ann",
      team: "Returns",
      agent_id: "7",
      agent_name: "Bo",
      agent_kind: "human",
    },
  ]);
});

test("Chatwoot: a bot is an AI agent; without one and without a person nobody has it", () => {
  const meta = (more: object) => ({ ...conversation, meta: { ...conversation.meta, ...more } });
  const kind = (given: object) =>
    records(chatwoot, { event: "conversation_updated", ...given }).map(({ agent_kind }) => agent_kind);
  expect(kind(meta({ assignee_type: "AgentBot" }))).toEqual(["ai"]);
  expect(kind(meta({ assignee: { id: 3, type: "agent_bot" } }))).toEqual(["ai"]);
  expect(kind(meta({ assignee: null }))).toEqual([null]);
});

test("Chatwoot: a message brings its conversation; an answered survey is one; the words stay out", () => {
  const message = {
    event: "message_updated",
    id: 99,
    account: { id: 2 },
    content: "Please rate us",
    content_type: "input_csat",
    created_at: "2026-03-02T10:01:00.000Z",
    updated_at: "2026-03-02 10:05:00 UTC",
    content_attributes: {
      submitted_values: { csat_survey_response: { rating: 2, feedback_message: "Too slow" } },
    },
    conversation: { ...conversation, account_id: undefined },
  };
  const found = records(chatwoot, message);
  expect(found[1]).toEqual({
    record_type: "survey",
    external_id: "csat-2:10",
    interaction: "2:10",
    type: "csat",
    score: 2,
    status: "responded",
    offered_at: "2026-03-02T10:01:00.000Z",
    responded_at: "2026-03-02T10:05:00.000Z",
    source_updated_at: "2026-03-02T10:05:00.000Z",
  });
  expect(JSON.stringify(found)).not.toMatch(/slow|rate us/);
  const asked = records(chatwoot, { ...message, content_attributes: {} });
  expect(asked[1]).toMatchObject({ status: "offered", source_updated_at: "2026-03-02T10:01:00.000Z" });
});

test("Chatwoot: typing, contacts and a conversation that does not say its account are no records", () => {
  expect(chatwoot({ event: "conversation_typing_on", conversation }, "src")).toEqual([]);
  expect(chatwoot({ event: "contact_updated", id: 5 }, "src")).toEqual([]);
  const { account_id: _, ...nobodys } = conversation;
  expect(chatwoot({ event: "conversation_created", ...nobodys }, "src")).toEqual([]);
});

const talk = {
  id: "503",
  created_at: 1_772_442_000,
  updated_at: 1_772_445_600,
  state: "closed",
  source: { type: "conversation", delivered_as: "customer_initiated", body: "<p>Help</p>" },
  contacts: { contacts: [{ id: "abc", external_id: "C-17" }] },
  admin_assignee_id: 4,
  team_assignee_id: 0,
  ai_agent_participated: false,
  statistics: { last_close_at: 1_772_445_500, handling_time: 300, first_assignment_at: 1_772_443_800 },
  conversation_rating: { rating: 4, remark: "Fine", created_at: 1_772_445_510, updated_at: 1_772_445_570 },
};
const notification = (item: object, topic = "conversation.admin.closed") => ({
  type: "notification_event",
  id: "notif_1",
  topic,
  created_at: 1_772_445_601,
  data: { item },
});

test("Intercom: a conversation that a person closed, rated 4 of 5", () => {
  expect(records(intercom, notification(talk))).toEqual([
    {
      external_id: "503",
      source_updated_at: "2026-03-02T10:00:00.000Z",
      channel: "chat",
      channel_raw: "conversation",
      direction: "inbound",
      started_at: "2026-03-02T09:00:00.000Z",
      status: "closed",
      ended_at: "2026-03-02T09:58:20.000Z",
      customer: {
        identifiers: [
          { type: "contact_id", value: "abc", namespace: "src" },
          { type: "customer_id", value: "C-17" },
        ],
      },
      outcome: { resolution: "resolved", resolution_source: "agent" },
      agent_id: "4",
      agent_name: null,
      agent_kind: "human",
      handle_s: 300,
      surveys: [
        {
          type: "csat",
          subject: "human_agent",
          score: 4,
          status: "responded",
          offered_at: "2026-03-02T09:58:30.000Z",
          responded_at: "2026-03-02T09:59:30.000Z",
        },
      ],
      handoffs: [],
    },
  ]);
});

test.each([
  ["confirmed_resolution", { resolution: "resolved", resolution_source: "customer" }],
  ["assumed_resolution", { resolution: "resolved", resolution_source: "inferred" }],
  ["negative_feedback", { resolution: "unresolved", resolution_source: "customer" }],
  ["procedure_handoff", { resolution: "escalated", resolution_source: "system" }],
  [null, { resolution: null, resolution_source: null }],
])("Intercom: what only the AI agent had, with the state %s", (state, outcome) => {
  const item = {
    ...talk,
    admin_assignee_id: 0,
    ai_agent_participated: true,
    ai_agent: { resolution_state: state, rating: 5 },
    conversation_rating: null,
  };
  expect(records(intercom, notification(item))).toMatchObject([
    {
      external_id: "503",
      agent_kind: "ai",
      outcome,
      surveys: [{ type: "csat", score: 5, subject: "ai_agent" }],
    },
  ]);
});

test("Intercom: an AI agent and then a person are two contacts with a handoff between them", () => {
  const item = {
    ...talk,
    ai_agent_participated: true,
    ai_agent: { resolution_state: "escalated", rating: 2 },
  };
  expect(records(intercom, notification(item))).toMatchObject([
    {
      external_id: "503:ai",
      agent_kind: "ai",
      started_at: "2026-03-02T09:00:00.000Z",
      ended_at: "2026-03-02T09:30:00.000Z",
      outcome: { resolution: "escalated" },
      surveys: [{ score: 2, subject: "ai_agent" }],
      handoffs: [{ to_interaction: "503", at: "2026-03-02T09:30:00.000Z", to_agent_kind: "human" }],
    },
    {
      external_id: "503",
      agent_kind: "human",
      started_at: "2026-03-02T09:30:00.000Z",
      outcome: { resolution: "resolved", resolution_source: "agent" },
      surveys: [{ score: 4, subject: "human_agent" }],
    },
  ]);
});

test("Intercom: a deleted conversation is gone with its part of the AI agent; a ping is no record", () => {
  const gone = notification({ conversation_id: "503" }, "conversation.deleted");
  expect(records(intercom, gone).map(({ external_id }) => external_id)).toEqual(["503", "503:ai"]);
  expect(intercom(notification({ type: "ping" }, "ping"), "src")).toEqual([]);
});

test("Standard Webhooks: bare records, a list, and an envelope whose timestamp dates what has no date", () => {
  const record = { external_id: "1", channel: "chat", started_at: "2026-03-02T09:00:00Z" };
  expect(standard(record, "src")).toEqual([record]);
  expect(standard([record, 7], "src")).toEqual([record, 7]);
  const envelope = { type: "contact.closed", timestamp: "2026-03-02T10:00:00Z", data: [record, 7] };
  expect(standard(envelope, "src")).toEqual([{ source_updated_at: "2026-03-02T10:00:00Z", ...record }, 7]);
  const survey = { record_type: "survey", type: "csat", score: 4, interaction: "1", data: {} };
  expect(standard(survey, "src")).toEqual([survey]);
});

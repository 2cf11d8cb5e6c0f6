import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { contents } from "../test-delivery";
import { imported, said } from "./test-export";

const db = testDatabase();
beforeEach(() => emptied(db.sql));

const first = {
  ContactId: "c1",
  InitialContactId: null,
  PreviousContactId: null,
  NextContactId: "c2",
  Channel: "VOICE",
  InitiationMethod: "INBOUND",
  InitiationTimestamp: "2026-03-02T09:00:00Z",
  DisconnectTimestamp: "2026-03-02T09:10:00Z",
  LastUpdateTimestamp: "2026-03-02T09:12:00Z",
  CustomerEndpoint: { Type: "TELEPHONE_NUMBER", Address: "+14155550123" },
  Queue: { ARN: "arn:q", Name: "Returns", EnqueueTimestamp: "2026-03-02T09:01:00Z", Duration: 60 },
  Agent: {
    ARN: "arn:aws:connect:eu-west-1:1:instance/i/agent/a1",
    Username: "bo",
    ConnectedToAgentTimestamp: "2026-03-02T09:02:00Z",
    AgentInteractionDuration: 400,
    CustomerHoldDuration: 20,
    AfterContactWorkDuration: 60,
  },
  Attributes: { customer_id: "C-17", intent: "billing > refund", csat: "4" },
};
const second = {
  ...first,
  ...{ ContactId: "c2", PreviousContactId: "c1", NextContactId: null, InitiationMethod: "TRANSFER" },
  ...{ InitiationTimestamp: "2026-03-02T09:10:00Z", DisconnectTimestamp: "2026-03-02T09:20:00Z" },
  Agent: { ...first.Agent, ARN: "arn:aws:connect:eu-west-1:1:instance/i/agent/a2", Username: "cy" },
  Attributes: {},
};

test("a contact record: who, where, how long, and that it was passed on", () => {
  expect(said("amazon-connect", first)).toEqual([
    {
      external_id: "c1",
      source_updated_at: "2026-03-02T09:12:00.000Z",
      channel: "voice",
      channel_raw: "VOICE",
      direction: "inbound",
      started_at: "2026-03-02T09:00:00.000Z",
      queued_at: "2026-03-02T09:01:00.000Z",
      team: "Returns",
      customer: {
        identifiers: [
          { type: "customer_id", value: "C-17" },
          { type: "phone", value: "+14155550123" },
        ],
      },
      intent: "billing > refund",
      status: "closed",
      ended_at: "2026-03-02T09:10:00.000Z",
      end_reason: "transferred",
      queue_s: 60,
      talk_s: 400,
      hold_s: 20,
      acw_s: 60,
      surveys: [{ type: "csat", score: "4", status: "responded" }],
      answered_at: "2026-03-02T09:02:00.000Z",
      agent_id: "a1",
      agent_name: "bo",
      agent_kind: "human",
    },
  ]);
});

test("a call with a transfer, its analysis and its evaluation, without a line between them", async () => {
  const lens = {
    Channel: "VOICE",
    CustomerMetadata: { ContactId: "c1" },
    ConversationCharacteristics: {
      Sentiment: {
        OverallSentiment: { AGENT: 1, CUSTOMER: -1.5 },
        SentimentByPeriod: {
          QUARTER: { CUSTOMER: [{ Score: -4 }, { Score: 0 }, { Score: 1 }, { Score: 3 }] },
        },
      },
    },
    Transcript: [{ Content: "never read" }],
  };
  const form = {
    evaluationId: "e1",
    metadata: {
      ...{ contactId: "c2", evaluationDefinitionTitle: "Compliance Form", evaluator: "dee" },
      ...{ evaluationSubmitTimestamp: "2026-03-03T09:00:00Z", score: { percentage: 80 } },
    },
  };
  const file = [form, second, lens, first, first].map((one) => JSON.stringify(one)).join("");
  expect((await imported(db.sql, "amazon-connect", file)).counts).toEqual([7, 0, 1, 0]);
  expect((await imported(db.sql, "amazon-connect", file)).counts).toEqual([0, 0, 8, 0]);
  const found = await contents(db.sql);
  expect(found?.contacts).toMatchObject([
    { contact: "amazon-connect/c1", agent: "a1", outcome: "handed_off", handle_ms: 480_000 },
    { contact: "amazon-connect/c2", agent: "a2", outcome: "unknown" },
  ]);
  expect(found?.handoffs).toMatchObject([
    {
      contact: "amazon-connect/c1",
      to_external_id: "c2",
      connected: true,
      requested_at: "2026-03-02T09:10:00+00:00",
    },
  ]);
  expect(found?.journeys).toMatchObject([{ contacts: "amazon-connect/c1 amazon-connect/c2" }]);
  const scores = found?.evaluations.map((one: { name: string; score: number }) => [one.name, one.score]);
  expect(scores).toEqual([
    ["sentiment", -1.5],
    ["sentiment_end", 3],
    ["sentiment_start", -4],
    ["compliance_form", 80],
  ]);
});

test("an AI agent that escalated is a contact of its own, until the customer was queued", () => {
  const ai = { AiUseCase: "SelfService", AiAgentVersionId: "agent-9:3", AiAgentEscalated: true };
  expect(said("amazon-connect", { ...first, AiAgentInfo: [ai] })).toMatchObject([
    {
      external_id: "c1:ai",
      agent_kind: "ai",
      agent_id: "agent-9",
      ended_at: "2026-03-02T09:01:00.000Z",
      handoffs: [{ kind: "ai_to_human", to_interaction: "c1" }],
    },
    { external_id: "c1", agent_kind: "human", started_at: "2026-03-02T09:01:00.000Z" },
  ]);
  const alone = { ...first, Agent: null, Queue: null, NextContactId: null };
  const kept = said("amazon-connect", { ...alone, AiAgentInfo: [{ ...ai, AiAgentEscalated: false }] });
  expect(kept).toMatchObject([{ external_id: "c1", agent_kind: "ai" }]);
  const helped = said("amazon-connect", { ...first, AiAgentInfo: [{ AiUseCase: "AgentAssistance" }] });
  expect(helped).toMatchObject([{ external_id: "c1", agent_kind: "human" }]);
});

test("queued and never answered is abandoned; a chat over WhatsApp is messaging; e-mail is e-mail", () => {
  const alone = { ...first, Agent: null, NextContactId: null };
  expect(said("amazon-connect", alone)).toMatchObject([{ end_reason: "abandoned" }]);
  const chat = {
    ...alone,
    Channel: "CHAT",
    SegmentAttributes: { "connect:Subtype": { ValueString: "connect:WhatsApp" } },
  };
  expect(said("amazon-connect", chat)).toMatchObject([
    { channel: "messaging", channel_raw: "connect:WhatsApp" },
  ]);
  const mail = { ...alone, Attributes: {}, Channel: "EMAIL", CustomerEndpoint: { Address: "ann@x.org" } };
  expect(said("amazon-connect", mail)).toMatchObject([
    { channel: "email", customer: { identifiers: [{ type: "email", value: "ann@x.org" }] } },
  ]);
});

test("a transfer that no agent answered never connected; one that is still waiting may yet", () => {
  const waiting = { ...second, Agent: null, DisconnectTimestamp: null };
  expect(said("amazon-connect", waiting)[1]).toMatchObject({ kind: "human_to_human", connected: null });
  const left = { ...second, Agent: null, InitiationMethod: "QUEUE_TRANSFER" };
  expect(said("amazon-connect", left)[1]).toMatchObject({ kind: "queue_to_queue", connected: false });
});

test("what left Connect was handed off to the outside", () => {
  const left = {
    ...first,
    NextContactId: null,
    TransferredToEndpoint: { Address: "+49301" },
    TransferCompletedTimestamp: "2026-03-02T09:09:00Z",
  };
  expect(said("amazon-connect", left)[1]).toEqual({
    record_type: "handoff",
    external_id: "transfer-c1-external",
    source_updated_at: "2026-03-02T09:12:00.000Z",
    from_interaction: "c1",
    kind: "external",
    at: "2026-03-02T09:09:00.000Z",
    connected: true,
  });
});

test("an event of a contact; DescribeContact; an old analysis, by the name of its file", () => {
  const event = {
    detail: {
      ...{ contactId: "c9", channel: "Voice", initiationMethod: "OUTBOUND", eventType: "DISCONNECTED" },
      ...{ initiationTimestamp: "2026-03-02T09:00:00Z", disconnectTimestamp: "2026-03-02T09:01:00Z" },
    },
  };
  expect(said("amazon-connect", event)).toMatchObject([
    { external_id: "c9", channel: "voice", direction: "outbound", status: "closed" },
  ]);
  const described = { Contact: { Id: "c8", Channel: "CHAT", InitiationTimestamp: 1_772_442_000 } };
  expect(said("amazon-connect", described)).toMatchObject([
    { external_id: "c8", started_at: "2026-03-02T09:00:00.000Z", status: "open" },
  ]);
  const lens = {
    Transcript: [],
    ConversationCharacteristics: { Sentiment: { OverallSentiment: { CUSTOMER: 2 } } },
  };
  const name = "badd4896-75f7-43b3-bee6-c617ed3d04cb_analysis_2026-03-02T09_00_00Z.json";
  expect(said("amazon-connect", lens, name)).toMatchObject([
    { interaction: "badd4896-75f7-43b3-bee6-c617ed3d04cb", name: "sentiment", score: 2, scale_min: -5 },
  ]);
});

test("a time that is none is refused by name", async () => {
  const bad = JSON.stringify({ ...first, InitiationTimestamp: "2026-03-2T09:00:00Z" });
  const { refusals } = await imported(db.sql, "amazon-connect", bad);
  expect(refusals[0]?.problems).toMatchObject([{ code: "not_a_time", path: "started_at" }]);
});

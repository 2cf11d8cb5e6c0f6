import { describe, expect, test } from "vitest";
import { canonical } from "../canonical";
import { contactOf } from "./test-contacts";
import type { Sketch } from "./test-spans";

const session = { "session.id": "s-1" };
const at = (second: number) =>
  new Date(Date.UTC(2026, 2, 1, 12) + second * 1000).toISOString().replace("Z", "000Z");

test("LiveKit: a call with its agent, customer, tokens counted once, and the end of its root", () => {
  const spans: Sketch[] = [
    {
      id: "3",
      parent: "2",
      name: "llm_request",
      from: 5,
      to: 6,
      says: { "gen_ai.usage.input_tokens": 40, "gen_ai.usage.output_tokens": 4 },
    },
    {
      id: "2",
      parent: "1",
      name: "llm_node",
      from: 5,
      to: 7,
      says: {
        "gen_ai.usage.input_tokens": 40,
        "gen_ai.usage.output_tokens": 4,
        "gen_ai.request.model": "m-1",
      },
    },
    {
      id: "1",
      name: "agent_session",
      from: 0,
      to: 95,
      says: {
        "lk.room_name": "room-9",
        "lk.agent_name": "desk",
        "lk.participant_identity": "sip_+4930123456",
      },
    },
  ];
  expect(contactOf(spans, { now: 96 })).toEqual({
    record_type: "interaction",
    external_id: "room-9",
    source_updated_at: at(95),
    channel: "voice",
    status: "closed",
    started_at: at(0),
    ended_at: at(95),
    customer: { identifiers: [{ type: "phone", value: "+4930123456" }] },
    agent_name: "desk",
    agent_kind: "ai",
    model: "m-1",
    segments: [{ participant_type: "ai_agent", agent_name: "desk" }],
    usage: { input_tokens: 40, output_tokens: 4 },
    custom: { service: "bot" },
  });
});

test("LiveKit since it marks what is personal: the names are read, the words are not kept", () => {
  const says = {
    "lk.pii.room_name": "room-9",
    "lk.room_sid": "RM_1",
    "lk.pii.sip.phoneNumber": "+4930123456",
  };
  const spans: Sketch[] = [
    {
      id: "2",
      parent: "f",
      name: "user_turn",
      says: { "lk.room_sid": "RM_1", "lk.pii.user_transcript": "My address is" },
    },
    { id: "1", name: "agent_session", says },
  ];
  const contact = contactOf(spans);
  expect(contact).toMatchObject({
    external_id: "room-9",
    customer: { identifiers: [{ type: "phone", value: "+4930123456" }] },
  });
  expect(JSON.stringify(contact)).not.toContain("address");
});

test("Pipecat: a turn of speech is a call, closed by the root that ends last", () => {
  const turn: Sketch = { id: "2", parent: "1", name: "stt", from: 1, to: 2, says: { "metrics.ttfb": 0.2 } };
  const root: Sketch = {
    id: "1",
    name: "conversation",
    to: 60,
    says: { "conversation.id": "p-1", "conversation.type": "voice" },
  };
  expect(contactOf([turn], { now: 10 })).toMatchObject({ channel: "voice", status: "open" });
  expect(contactOf([turn, root], { now: 61 })).toMatchObject({
    external_id: "p-1",
    channel: "voice",
    status: "closed",
    ended_at: at(60),
  });
});

test("traceAI: what people put into the metadata counts; WhatsApp is messaging", () => {
  const metadata = JSON.stringify({
    channel: "WhatsApp",
    customer_id: "c-7",
    case_id: "k-1",
    intent: "billing",
  });
  const says = {
    ...session,
    "gen_ai.span.kind": "LLM",
    metadata,
    "tag.tags": ["vip", "beta"],
    "user.id": "ann@x.test",
  };
  expect(contactOf([{ id: "1", says }])).toMatchObject({
    channel: "messaging",
    channel_raw: "WhatsApp",
    case_id: "k-1",
    intent: "billing",
    tags: ["beta", "vip"],
    customer: {
      identifiers: [
        { type: "customer_id", value: "c-7" },
        { type: "email", value: "ann@x.test" },
      ],
    },
  });
});

describe("the channel", () => {
  const channel = (says: Sketch["says"], more = {}) =>
    contactOf([{ id: "1", says: { ...session, ...says } }], more);
  test("is never guessed to be chat", () => {
    expect(channel({ "gen_ai.operation.name": "chat" })).toMatchObject({ channel: "other" });
  });
  test("is the source's where the spans say none", () => {
    expect(channel({}, { conventions: { channel: "email" } })).toMatchObject({ channel: "email" });
  });
  test("is other, with the word as it came, where we do not know the word", () => {
    expect(channel({ channel: "Fax" })).toMatchObject({ channel: "other", channel_raw: "Fax" });
    expect(channel({ channel: "constructor" })).toMatchObject({ channel: "other" });
  });
});

describe("who to believe", () => {
  test("the root before an earlier span; the disagreement is noted", () => {
    const spans: Sketch[] = [
      { id: "2", parent: "1", from: 0, says: { ...session, channel: "chat", customer_id: "c-2" } },
      { id: "1", from: 1, says: { ...session, channel: "email", customer_id: "c-1" } },
    ];
    expect(contactOf(spans)).toMatchObject({
      channel: "email",
      customer: { identifiers: [{ type: "customer_id", value: "c-1" }] },
      custom: { conflicts: ["channel", "customer"] },
    });
  });

  test("without a root the earliest that has the key", () => {
    const spans: Sketch[] = [
      { id: "2", parent: "1", from: 5, says: { ...session, intent: "late" } },
      { id: "3", parent: "1", from: 2, says: { ...session, intent: "early" } },
      { id: "4", parent: "1", from: 0, says: session },
    ];
    expect(contactOf(spans)).toMatchObject({ intent: "early" });
  });
});

describe("open or closed", () => {
  const turn: Sketch = { id: "1", from: 0, to: 10, says: session };
  test("10 s + 30 min = 1810 s after the start a quiet session is over", () => {
    expect(contactOf([turn], { now: 1809 })).toMatchObject({ status: "open" });
    expect(contactOf([turn], { now: 1809 })).not.toHaveProperty("ended_at");
    expect(contactOf([turn], { now: 1810 })).toMatchObject({ status: "closed", ended_at: at(10) });
  });
  test("a trace that is the whole contact is over with its root", () => {
    expect(contactOf([{ id: "1", to: 9, says: { channel: "chat" } }], { now: 9 })).toMatchObject({
      status: "closed",
    });
  });
});

describe("tools", () => {
  const tool = (id: string, name: string, more: Partial<Sketch> = {}): Sketch => ({
    id,
    parent: "1",
    from: 3,
    name: "function_tool",
    says: { "lk.function_tool.name": name },
    ...more,
  });
  const root: Sketch = { id: "1", says: session };

  test("reading the note of the contact before", () => {
    expect(contactOf([root, tool("2", "read_case_notes")]).context_read).toBe(true);
    expect(contactOf([root, tool("2", "read_case_notes", { failed: true })]).context_read).toBeUndefined();
    expect(contactOf([root], { conventions: { reportsContextReads: true } }).context_read).toBe(false);
    expect(contactOf([root]).context_read).toBeUndefined();
  });

  test("a handoff to a person, said by two spans within one another, is one", () => {
    const inner = tool("3", "transfer_to_human", { parent: "2" });
    expect(contactOf([root, tool("2", "transfer_to_human"), inner]).handoffs).toEqual([
      { at: at(3), kind: "ai_to_human", to_agent_kind: "human" },
    ]);
  });

  test("a handoff that says where to and with what", () => {
    const says = {
      "handoff.to_channel": "voice",
      "handoff.to_interaction": "call-2",
      "handoff.context_passed": false,
    };
    expect(contactOf([root, { id: "2", parent: "1", from: 3, says }]).handoffs).toEqual([
      {
        at: at(3),
        kind: "ai_to_human",
        to_agent_kind: "human",
        to_channel: "voice",
        to_interaction: "call-2",
        context_passed: false,
      },
    ]);
  });
});

describe("words", () => {
  const says = {
    ...session,
    "input.value": "Where is my parcel?",
    "gen_ai.input.messages.0.message.role": "user",
    "gen_ai.input.messages.0.message.content": "Where is my parcel?",
    "gen_ai.output.messages.0.message.role": "assistant",
    "gen_ai.output.messages.0.message.content": "On its way.",
    metadata: JSON.stringify({ "lk.user_transcript": "Where is my parcel?", intent: "delivery" }),
  };
  test("are not kept unless the source is asked to", () => {
    const contact = contactOf([{ id: "1", says }]);
    expect(JSON.stringify(contact)).not.toMatch(/parcel|On its way/);
    expect(contact.intent).toBe("delivery");
  });
  test("become messages where they are", () => {
    expect(contactOf([{ id: "1", to: 2, says }], { rules: { keepsText: true } }).messages).toEqual([
      { seq: 0, role: "customer", text: "Where is my parcel?", at: at(0) },
      { seq: 1, role: "ai_agent", text: "On its way.", at: at(2) },
    ]);
  });
});

test("whatever a span says, what becomes of it is a canonical record", () => {
  const long = "x".repeat(5000);
  const says = {
    ...session,
    channel: long,
    intent: long,
    customer_id: long,
    case_id: long,
    outcome: long,
    team: long,
  };
  const given = contactOf([{ id: "1", name: long, says }]);
  expect(canonical(given, null)).toMatchObject({ versions: [{ externalId: "s-1" }] });
});

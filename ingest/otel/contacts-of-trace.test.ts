import { expect, test } from "vitest";
import { contactsOf } from "./test-contacts";
import { instant, type Sketch } from "./test-spans";
import { usualConventions } from "./usual-conventions";

const ids = (spans: Sketch[], options?: Parameters<typeof contactsOf>[1]) =>
  Object.keys(contactsOf(spans, options)).sort();

test("one trace a turn: turns of one session are one contact", () => {
  const turns: Sketch[] = ["a", "b", "c"].map((trace, n) => ({
    trace,
    id: "1",
    from: n * 60,
    says: { "session.id": "s-1", "openinference.span.kind": "CHAIN" },
  }));
  expect(contactsOf(turns)).toMatchObject({
    "s-1": {
      started_at: instant(0).replace(".000", ".000000"),
      ended_at: instant(121).replace(".000", ".000000"),
    },
  });
  expect(ids(turns)).toEqual(["s-1"]);
});

test("a root names the contact of the spans below it, also of those whose parent has not arrived", () => {
  const root: Sketch = { id: "1", name: "agent_session", says: { "lk.room_name": "room-1" } };
  const below: Sketch[] = [
    { id: "2", parent: "1", name: "user_turn" },
    { id: "3", parent: "f", name: "llm_node" },
  ];
  expect(ids([...below, root])).toEqual(["room-1"]);
});

test("without any name a conversation goes by its trace", () => {
  expect(ids([{ id: "1", says: { "gen_ai.operation.name": "chat" } }])).toEqual(["a".repeat(32)]);
});

test("a trace that nothing marks as a conversation is no contact", () => {
  expect(ids([{ id: "1", name: "GET /health", says: { "http.route": "/health" } }])).toEqual([]);
});

test("two sessions in one trace stay two contacts; what is below each belongs to it", () => {
  const spans: Sketch[] = [
    { id: "1", name: "batch" },
    { id: "2", parent: "1", says: { "session.id": "s-1" } },
    { id: "3", parent: "2", says: { channel: "chat" } },
    { id: "4", parent: "1", says: { "session.id": "s-2" } },
    { id: "5", parent: "4", says: { channel: "email" } },
  ];
  expect(contactsOf(spans)).toMatchObject({ "s-1": { channel: "chat" }, "s-2": { channel: "email" } });
});

test("a room is another word for the conversation that always stands beside it", () => {
  const spans: Sketch[] = [
    { id: "1", says: { "gen_ai.conversation.id": "c-1", "lk.room_name": "room-1" } },
    { id: "2", parent: "f", says: { "lk.room_name": "room-1" } },
  ];
  expect(ids(spans)).toEqual(["c-1"]);
});

test("a session in which there were two conversations is a word for neither", () => {
  const spans: Sketch[] = [
    { id: "1", says: { "gen_ai.conversation.id": "c-1", "session.id": "s" } },
    { id: "2", says: { "gen_ai.conversation.id": "c-2", "session.id": "s" } },
  ];
  expect(ids(spans)).toEqual(["c-1", "c-2"]);
});

test("the name is looked for on the span, then in its metadata, then on its resource", () => {
  const metadata = JSON.stringify({ "session.id": "from metadata" });
  const resource = { "session.id": "from resource" };
  expect(ids([{ id: "1", says: { "session.id": "own", metadata } }], { resource })).toEqual(["own"]);
  expect(ids([{ id: "1", says: { metadata } }], { resource })).toEqual(["from metadata"]);
  expect(ids([{ id: "1", says: { metadata: "{broken" } }], { resource })).toEqual(["from resource"]);
});

test("a better key in the metadata wins over a lesser one on the span", () => {
  const metadata = JSON.stringify({ "gen_ai.conversation.id": "c-1" });
  expect(ids([{ id: "1", says: { "session.id": "s-1", metadata } }])).toEqual(["c-1"]);
});

test("simulated traffic makes no contact, whichever span says so", () => {
  const spans: Sketch[] = [
    { id: "1", says: { "session.id": "s-1" } },
    { id: "2", parent: "1", says: { "fi.simulator.is_simulator_trace": true } },
  ];
  expect(ids(spans)).toEqual([]);
});

test("spans that are each other's parents are folded nevertheless", () => {
  const spans: Sketch[] = [
    { id: "1", parent: "2", says: { channel: "chat" } },
    { id: "2", parent: "1" },
  ];
  expect(ids(spans)).toEqual(["a".repeat(32)]);
});

test("a source's own key list is believed", () => {
  const conventions = { keys: { ...usualConventions.keys, interaction: ["call.uuid"] } };
  const spans: Sketch[] = [{ id: "1", says: { "call.uuid": "u-1", "session.id": "s-1" } }];
  expect(ids(spans, { conventions })).toEqual(["u-1"]);
});

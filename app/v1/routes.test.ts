import { gzipSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { folded } from "@/ingest/otel/keep-folding";
import { bytes, nanoseconds, request as otlpRequest, pairs, type Sketch } from "@/ingest/otel/test-spans";
import { request, testRoutes } from "../api/v1/test-routes";
import { POST as aliased } from "../tracer/v1/traces/route";
import { POST as logs } from "./logs/route";
import { POST as traces } from "./traces/route";

vi.stubEnv("INGEST_BYTES", "60000");
const routes = testRoutes();

type Sent = { key?: string | null; headers?: Record<string, string>; path?: string };

async function send(
  post: typeof traces,
  body: BodyInit,
  { key = routes.keys.ingest, headers, path = "/v1/traces" }: Sent = {},
) {
  const type = { "content-type": "application/json" };
  const response = await post(request(path, key, { method: "POST", body, headers: { ...type, ...headers } }));
  await folded();
  const text = await response.text();
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    after: response.headers.get("retry-after"),
    said: response.headers.get("content-type") === "application/json" ? JSON.parse(text) : text,
  };
}

const chat = (id: string, trace = "a"): Sketch => ({
  trace,
  id,
  says: { "session.id": id, channel: "chat" },
});
const contacts = async () =>
  (
    await routes.sql`select slug || '/' || external_id as name from interactions join sources on sources.id = source_id order by 1`
  ).map(({ name }) => name);
const taken = { status: 200, type: "application/json", after: null, said: {} };

test("spans are taken, and soon they are contacts of the source that the key is named after", async () => {
  expect(await send(traces, bytes(otlpRequest([chat("1")])))).toEqual(taken);
  expect(await contacts()).toEqual(["test-ingest/1"]);
});

test("the same under the address of traceAI, with the key in the headers that it sends", async () => {
  const key = routes.keys.ingest;
  const path = "/tracer/v1/traces?source=bot";
  for (const [id, headers] of [
    ["2", { "x-api-key": key, "x-secret-key": "anything" }],
    ["3", { "x-api-key": "anything", "x-secret-key": key }],
  ] as const)
    expect(await send(aliased, bytes(otlpRequest([chat(id)])), { key: null, headers, path })).toEqual(taken);
  expect(await contacts()).toEqual(["bot/2", "bot/3", "test-ingest/1"]);
});

test("packed with gzip, and nothing at all", async () => {
  const packed = { "content-encoding": "gzip" };
  expect(await send(traces, gzipSync(bytes(otlpRequest([chat("4")]))), { headers: packed })).toEqual(taken);
  expect(await send(traces, "")).toEqual(taken);
  expect(await send(traces, "", { headers: { "content-type": "application/x-protobuf" } })).toEqual({
    ...taken,
    type: "application/x-protobuf",
    said: "",
  });
});

test("one of three spans cannot be used: it is named, the others are kept", async () => {
  const sent = otlpRequest([chat("5"), chat("6"), chat("7")]);
  Object.assign(sent.resourceSpans[0]?.scopeSpans[0]?.spans[1] ?? {}, { startTimeUnixNano: "0" });
  expect(await send(traces, bytes(sent))).toEqual({
    ...taken,
    said: {
      partialSuccess: {
        rejectedSpans: "1",
        errorMessage: `1 spans cannot be used. resourceSpans[0].scopeSpans[0].spans[1] (spanId ${"6".repeat(16)}): startTimeUnixNano is missing.`,
      },
    },
  });
  expect(
    await routes.sql`select count(*)::integer as n from spans where span_id like any('{5555%,6666%,7777%}')`,
  ).toEqual([{ n: 2 }]);
});

describe("faults, each with the status that tells an exporter what to do", () => {
  const body = bytes(otlpRequest([chat("8")]));
  test.each<[string, number, string, BodyInit, Sent]>([
    ["no key", 401, "Send an API key", body, { key: null }],
    ["a made-up key", 401, "does not exist", body, { key: "tl_ingest_x" }],
    [
      "another type",
      415,
      "application/x-protobuf or application/json",
      body,
      { headers: { "content-type": "text/plain" } },
    ],
    ["another packing", 415, 'not with "br"', body, { headers: { "content-encoding": "br" } }],
    ["broken packing", 400, "cannot be unpacked", body, { headers: { "content-encoding": "gzip" } }],
    ["cut JSON", 400, "cut off", body.subarray(0, 90), {}],
    [
      "no protobuf",
      400,
      "not the protobuf message",
      body,
      { headers: { "content-type": "application/x-protobuf" } },
    ],
    ["too large", 413, "larger than 59 KiB", " ".repeat(60_001), {}],
    [
      "a bomb",
      413,
      "larger than 59 KiB when unpacked",
      gzipSync(Buffer.alloc(50_000_000)),
      { headers: { "content-encoding": "gzip" } },
    ],
    ["an odd source", 400, "letters, digits", body, { path: "/v1/traces?source=a%20b" }],
  ])("%s: %i", async (_, status, sentence, body, sent) => {
    const answer = await send(traces, body, sent);
    expect(answer).toMatchObject({ status, after: null });
    expect(JSON.stringify(answer.said)).toContain(JSON.stringify(sentence).slice(1, -1));
  });

  test("a status is google.rpc.Status in the type of the request", async () => {
    expect((await send(traces, "[]")).said).toEqual({ code: 3, message: "The body must be a JSON object." });
    const packed = await send(traces, "\x0a\x05a", { headers: { "content-type": "application/x-protobuf" } });
    const sentence = "The body is not the protobuf message that this address takes, or it is cut off.";
    expect(packed.said).toBe(`\x08\x03\x12${String.fromCharCode(sentence.length)}${sentence}`);
  });

  test("more than 32 at once: 429 and a second", async () => {
    const headers = { "content-type": "application/json", authorization: `Bearer ${routes.keys.ingest}` };
    const hangUp: (() => void)[] = [];
    const hanging = Array.from({ length: 32 }, () => {
      const body = new ReadableStream({
        start: (controller) => void hangUp.push(() => controller.error(new Error("gone"))),
      });
      const sent = { method: "POST", body, headers, duplex: "half" };
      return traces(new Request("http://localhost/v1/traces", sent));
    });
    expect(await send(traces, body)).toMatchObject({ status: 429, after: "1" });
    for (const end of hangUp) end();
    for (const answer of hanging) expect((await answer).status).toBe(400);
    expect(await send(traces, body)).toEqual(taken);
  });
});

test("evaluations arrive as log records; other lines are passed over", async () => {
  await send(traces, bytes(otlpRequest([{ ...chat("9", "b") }])));
  const record = { traceId: "b".repeat(32), spanId: "9".repeat(16), timeUnixNano: nanoseconds(9) };
  const attributes = pairs({ "gen_ai.evaluation.name": "Tone", "gen_ai.evaluation.score.value": 0.5 });
  const logRecords = [
    { ...record, body: { stringValue: "just a line" } },
    { ...record, eventName: "gen_ai.evaluation.result", attributes },
    { eventName: "gen_ai.evaluation.result", timeUnixNano: nanoseconds(9), attributes },
  ];
  const { status, said } = await send(logs, bytes({ resourceLogs: [{ scopeLogs: [{ logRecords }] }] }));
  expect(status).toBe(200);
  expect(said.partialSuccess).toMatchObject({
    rejectedLogRecords: "1",
    errorMessage: expect.stringContaining("neither a trace nor a conversation"),
  });
  expect(
    await routes.sql`select external_id, name, score from evaluations join interactions on interactions.id = interaction_id`,
  ).toEqual([{ external_id: "9", name: "tone", score: 0.5 }]);
});

import { readFileSync } from "node:fs";
import { OTLPTraceExporter as JsonExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { OTLPTraceExporter as ProtobufExporter } from "@opentelemetry/exporter-trace-otlp-proto";
import { NodeTracerProvider, SimpleSpanProcessor, type SpanExporter } from "@opentelemetry/sdk-trace-node";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { emptied } from "@/db/test-emptied";
import { overlayConventions } from "@/ingest/otel/conventions-of-source";
import { folded } from "@/ingest/otel/keep-folding";
import { sourceId } from "@/ingest/sources";

import { POST as evaluations } from "../api/v1/evaluations/route";
import { testRoutes } from "../api/v1/test-routes";
import { POST as aliased } from "../tracer/v1/traces/route";
import { POST as logs } from "./logs/route";
import { type Receiver, receiver } from "./test-receiver";
import { POST as traces } from "./traces/route";

// The lines that a reader of the page types, with an own key and address, do what the page says.
const page = readFileSync("docs/opentelemetry.md", "utf8");

const routes = testRoutes();
let server: Receiver;
beforeAll(async () => {
  server = await receiver({
    "/v1/traces": traces,
    "/v1/logs": logs,
    "/tracer/v1/traces": aliased,
    "/api/v1/evaluations": evaluations,
  });
});
afterAll(() => server.close());
beforeEach(() => emptied(routes.sql));

const section = (title: string) => {
  const text = page.split("\n## ").find((part) => part.startsWith(title)) ?? "";
  return text.replaceAll("http://localhost:3000", server.url).replaceAll("KEY", routes.keys.ingest);
};

const exported = (title: string): Record<string, string> =>
  Object.fromEntries(
    [...section(title).matchAll(/^export (\w+)="?([^"\n]+)"?$/gm)].map(([, name, value]) => [name, value]),
  );

async function oneSpan(exporter: SpanExporter, name: string, attributes: Record<string, string>) {
  const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  provider.getTracer("agent").startSpan(name, { attributes }).end();
  await provider.shutdown();
  await folded();
}

const contacts = () => routes.sql`
  select external_id, channel, case_key, path as intent, customer_id is not null as "isLinked"
  from interactions left join intents on intents.id = intent_id`;

test("Anything else: the three settings are all that an exporter needs", async () => {
  for (const [name, value] of Object.entries(exported("Anything else"))) vi.stubEnv(name, value);
  await oneSpan(new ProtobufExporter(), "conversation", { "session.id": "chat-1", channel: "chat" });
  expect(await contacts()).toMatchObject([{ external_id: "chat-1", channel: "chat" }]);
});

test("traceAI: two keys and the metadata of the example are a chat of a known customer about a refund", async () => {
  const { FI_BASE_URL, FI_API_KEY, FI_SECRET_KEY } = exported("traceAI");
  const [, metadata] = /metadata=(\{.*\})/.exec(section("traceAI")) ?? [];
  const headers = { "X-Api-Key": String(FI_API_KEY), "X-Secret-Key": String(FI_SECRET_KEY) };
  await oneSpan(new JsonExporter({ url: `${FI_BASE_URL}/tracer/v1/traces`, headers }), "conversation", {
    "session.id": "chat-4711",
    "user.id": "ann@example.com",
    metadata: String(metadata),
  });
  expect(await contacts()).toMatchObject([
    {
      external_id: "chat-4711",
      channel: "chat",
      case_key: "test-ingest:K-9",
      intent: "billing > refund",
      isLinked: true,
    },
  ]);
});

test("By themselves: the line for curl is a verdict on a contact that is there already", async () => {
  for (const [name, value] of Object.entries(exported("Anything else"))) vi.stubEnv(name, value);
  await oneSpan(new ProtobufExporter(), "conversation", { "session.id": "chat-4711" });
  const line = /^curl (\S+) -H "([^:]+): ([^"]+)" \\\n {2}-d '([^']+)'/m.exec(section("Scores"));
  const [, url, header, value, body] = line as unknown as string[];
  const answer = await fetch((url as string).replace("support-bot", "test-ingest"), {
    method: "POST",
    headers: { [header as string]: value as string, "content-type": "application/json" },
    body,
  });
  expect(answer.status).toBe(200);
  await folded();
  expect(await routes.sql`select name, score, explanation from evaluations`).toMatchObject([
    { name: "conversation_resolution", score: 0.9, explanation: "refund made" },
  ]);
});

test("A source that names things otherwise: the example is taken", async () => {
  const [, mine] = /```json\n([^`]+)```/.exec(section("A source")) ?? [];
  const id = await routes.sql.begin((sql) => sourceId(sql, "own-names"));
  await overlayConventions(routes.sql, id, JSON.parse(String(mine)));
  const [kept] = await routes.sql`select overlay from span_conventions where source_id = ${id}`;
  expect(kept?.overlay).toMatchObject({ channel: "chat", resolvedFrom: 0.8 });
});

/** What the Python of a section gives its exporter and its spans. */
function python(title: string) {
  const text = section(title);
  const [, endpoint] = /endpoint="([^"]+)"/.exec(text) ?? [];
  const [, header, value] = /headers=\{"([^"]+)": "([^"]+)"\}/.exec(text) ?? [];
  const [, said] = /(?:metadata|additional_span_attributes)=(\{[^}]+\})/.exec(text) ?? [];
  const exporter = new ProtobufExporter({
    url: String(endpoint),
    headers: { [String(header)]: String(value) },
  });
  return { exporter, said: JSON.parse(String(said)) as Record<string, string> };
}

test("LiveKit: address, header and metadata of the example are a call of a known customer", async () => {
  const { exporter, said } = python("LiveKit Agents");
  await oneSpan(exporter, "agent_session", { "lk.room_name": "room-7", ...said });
  expect(await contacts()).toMatchObject([
    { external_id: "room-7", channel: "voice", intent: "billing > refund", isLinked: true },
  ]);
});

test("Pipecat: address, header and attributes of the example are a call of a known customer", async () => {
  const { exporter, said } = python("Pipecat");
  const [, id] = /conversation_id="([^"]+)"/.exec(section("Pipecat")) ?? [];
  const own = { "conversation.id": String(id), "conversation.type": "voice" };
  await oneSpan(exporter, "conversation", { ...own, ...said });
  expect(await contacts()).toMatchObject([
    { external_id: "call-4711", channel: "voice", intent: "billing > refund", isLinked: true },
  ]);
});

test("Collector: address and header of the example take its traces and its evaluations", async () => {
  const text = section("An OpenTelemetry Collector");
  const [, endpoint] = /endpoint: (\S+)/.exec(text) ?? [];
  const [, header, value] = /headers:\n +(\w+): (.+)/.exec(text) ?? [];
  const [, signals] = /pipelines:([\s\S]+?)```/.exec(text) ?? [];
  expect(signals).toMatch(/traces:[\s\S]+otlphttp\/throughline[\s\S]+logs:[\s\S]+otlphttp\/throughline/);
  const headers = { [String(header)]: String(value) };
  await oneSpan(new ProtobufExporter({ url: `${endpoint}/v1/traces`, headers }), "conversation", {
    "session.id": "chat-2",
    channel: "chat",
  });
  const attributes = [
    { key: "gen_ai.evaluation.name", value: { stringValue: "tone" } },
    { key: "gen_ai.evaluation.score.value", value: { doubleValue: 0.75 } },
    { key: "session.id", value: { stringValue: "chat-2" } },
  ];
  const record = { timeUnixNano: "1772355600000000000", eventName: "gen_ai.evaluation.result", attributes };
  const answer = await fetch(`${endpoint}/v1/logs`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify({ resourceLogs: [{ scopeLogs: [{ logRecords: [record] }] }] }),
  });
  expect(answer.status).toBe(200);
  await folded();
  expect(await contacts()).toMatchObject([{ external_id: "chat-2", channel: "chat" }]);
  expect(await routes.sql`select name, score from evaluations`).toEqual([{ name: "tone", score: 0.75 }]);
});

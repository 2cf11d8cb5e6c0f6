import { readFileSync } from "node:fs";
import { OTLPTraceExporter as JsonExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { OTLPTraceExporter as ProtobufExporter } from "@opentelemetry/exporter-trace-otlp-proto";
import { NodeTracerProvider, SimpleSpanProcessor, type SpanExporter } from "@opentelemetry/sdk-trace-node";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { overlayConventions } from "@/ingest/otel/conventions-of-source";
import { folded } from "@/ingest/otel/keep-folding";
import { sourceId } from "@/ingest/sources";
import { empty } from "@/ingest/test-delivery";
import { POST as evaluations } from "../api/v1/evaluations/route";
import { testRoutes } from "../api/v1/test-routes";
import { POST as aliased } from "../tracer/v1/traces/route";
import { type Receiver, receiver } from "./test-receiver";
import { POST as traces } from "./traces/route";

// The lines that a reader of the page types, with an own key and address, do what the page says.
const page = readFileSync("docs/opentelemetry.md", "utf8");

const routes = testRoutes();
let server: Receiver;
beforeAll(async () => {
  server = await receiver({
    "/v1/traces": traces,
    "/tracer/v1/traces": aliased,
    "/api/v1/evaluations": evaluations,
  });
});
afterAll(() => server.close());
beforeEach(() => empty(routes.sql));

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

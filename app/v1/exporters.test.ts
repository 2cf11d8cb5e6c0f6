import { type Context, context, trace } from "@opentelemetry/api";
import { OTLPTraceExporter as JsonExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { OTLPTraceExporter as ProtobufExporter } from "@opentelemetry/exporter-trace-otlp-proto";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, NodeTracerProvider, type SpanExporter } from "@opentelemetry/sdk-trace-node";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { emptied } from "@/db/test-emptied";
import { folded } from "@/ingest/otel/keep-folding";

import { testRoutes } from "../api/v1/test-routes";
import { POST as aliased } from "../tracer/v1/traces/route";
import { type Receiver, receiver } from "./test-receiver";
import { POST as traces } from "./traces/route";

const routes = testRoutes();
let server: Receiver;
beforeAll(async () => {
  server = await receiver({ "/v1/traces": traces, "/tracer/v1/traces": aliased });
});
afterAll(() => server.close());
beforeEach(async () => {
  await emptied(routes.sql);
  server.mood = () => undefined;
  server.statuses = [];
});

type Compression = ConstructorParameters<typeof JsonExporter>[0] & object;
const gzip = "gzip" as Compression["compression"];
const bearer = () => ({ authorization: `Bearer ${routes.keys.ingest}` });

/** What an agent does whose makers have put two words on its spans: a call with two turns, the root ending last. */
async function instrumented(exporter: SpanExporter) {
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ "service.name": "desk" }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  const tracer = provider.getTracer("agent");
  const root = tracer.startSpan("agent_session", { startTime: at(0) });
  root.setAttributes({ "lk.room_name": "room-1", channel: "voice", customer_id: "ann" });
  const within: Context = trace.setSpan(context.active(), root);
  for (const second of [10, 20]) {
    const turn = tracer.startSpan("agent_turn", { startTime: at(second) }, within);
    turn.setAttributes({
      "gen_ai.request.model": "m-1",
      turns: [1, 2],
      big: 2 ** 40,
      share: 0.25,
      done: true,
    });
    turn.addEvent("gen_ai.evaluation.result", {
      "gen_ai.evaluation.name": "Tone",
      "gen_ai.evaluation.score.value": second / 20,
    });
    turn.end(at(second + 5));
  }
  await provider.forceFlush();
  root.end(at(60));
  await provider.shutdown();
  await folded();
}

const at = (second: number) => new Date(Date.UTC(2026, 2, 1, 12, 0, second));

const received = async () =>
  (
    await routes.sql`
      select external_id, channel, status, started_at::text, ended_at::text, model,
        (select array_agg(score order by score) from evaluations where interaction_id = interactions.id) as tones,
        (select count(*)::integer from spans) as spans,
        (select content -> 'attributes' from spans where name = 'agent_turn' order by started_at limit 1) as said
      from interactions`
  )[0];

const whole = {
  external_id: "room-1",
  channel: "voice",
  status: "closed",
  started_at: "2026-03-01 12:00:00+00",
  ended_at: "2026-03-01 12:01:00+00",
  model: "m-1",
  tones: [0.5, 1],
  spans: 3,
  said: { "gen_ai.request.model": "m-1", turns: [1, 2], big: 2 ** 40, share: 0.25, done: true },
};

test.each<[string, () => SpanExporter]>([
  ["protobuf", () => new ProtobufExporter({ url: `${server.url}/v1/traces`, headers: bearer() })],
  [
    "protobuf and gzip",
    () => new ProtobufExporter({ url: `${server.url}/v1/traces`, headers: bearer(), compression: gzip }),
  ],
  ["JSON", () => new JsonExporter({ url: `${server.url}/v1/traces`, headers: bearer() })],
  [
    "JSON and gzip",
    () => new JsonExporter({ url: `${server.url}/v1/traces`, headers: bearer(), compression: gzip }),
  ],
  [
    "JSON as traceAI sends it",
    () =>
      new JsonExporter({
        url: `${server.url}/tracer/v1/traces`,
        headers: { "X-Api-Key": routes.keys.ingest, "X-Secret-Key": routes.keys.ingest },
      }),
  ],
])("the exporter for %s sends children first and the root last", async (_, exporter) => {
  await instrumented(exporter());
  expect(server.statuses).toEqual([200, 200]);
  expect(await received()).toEqual(whole);
});

test("what is told to come again comes again: 503 twice, and every span is there once", async () => {
  server.mood = (n) =>
    n < 2 ? new Response(null, { status: 503, headers: { "retry-after": "1" } }) : undefined;
  await instrumented(new ProtobufExporter({ url: `${server.url}/v1/traces`, headers: bearer() }));
  expect(server.statuses).toEqual([503, 503, 200, 200]);
  expect(await received()).toEqual(whole);
});

test("hung up on after the spans were kept, it sends them a second time, and they are there once", async () => {
  server.mood = (n) => (n === 0 ? "hang up" : undefined);
  await instrumented(new ProtobufExporter({ url: `${server.url}/v1/traces`, headers: bearer() }));
  expect(server.statuses).toEqual([0, 200, 200]);
  expect(await received()).toEqual(whole);
});

import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { address } from "../bin/address.mjs";
import { fillDatabase } from "../bin/fill.mjs";
import { opened } from "../bin/lifetime.mjs";
import { root } from "../bin/root.mjs";
import { serve } from "../bin/serve.mjs";
import { stateFolder } from "../bin/settings.mjs";
import { anyFreePort } from "../db/embedded/port.mjs";
import { postmaster } from "../db/embedded/postmaster.mjs";
import { startServer } from "../db/embedded/server.mjs";
import { newKey } from "./new-key.mjs";

const tracesAtOnce = 4;
const spansOfTrace = 5;

/**
 * Kills the app and its Postgres in turn, `kills` times at moments drawn from `seed`, while an OpenTelemetry
 * exporter sends and sends again what was not acknowledged. Answers with a sentence; throws unless every
 * acknowledged span is there once, and every trace is one contact in a journey.
 */
export async function surviveKills(kills, seed = 1) {
  const wanted = { root, folder: join(stateFolder, "killed-postgres"), lasting: true };
  const database = await opened(startServer(wanted), async (server) => {
    await server.stop();
    rmSync(server.folder, { recursive: true, force: true });
  });
  const DATABASE_URL = await newDatabase(database.url);
  const env = { DATABASE_URL, DEMO: "0", INGEST_PER_MINUTE: "1000000" };
  await fillDatabase(env);
  const place = { port: await anyFreePort(), host: "127.0.0.1" };
  let app = await opened(serve(place, env), () => app.stop());
  const exporter = await anExporter(`${address(place)}/v1/traces`, await newKey(DATABASE_URL));
  const random = drawn(seed);
  const started = performance.now();
  const sending = keepSending(exporter);
  const killed = { app: 0, Postgres: 0 };
  for (let kill = 0; kill < kills; kill++) {
    await pause(100 + random() * 1400);
    if (random() < 0.5) {
      killed.app += 1;
      process.kill(-app.pid, "SIGKILL");
      await app.ended;
      app = await serve(place, env);
    } else {
      killed.Postgres += 1;
      process.kill(postmaster(join(database.folder, "cluster")).pid, "SIGKILL");
      const again = await startServer(wanted);
      if (again.url !== database.url) throw new Error("PostgreSQL came back at another port.");
    }
  }
  const sent = await sending.stop();
  const found = await whatIsThere(DATABASE_URL, sent.traces.length);
  const lost = sent.spans.filter((id) => !found.spans.has(id));
  if (lost.length > 0)
    throw new Error(`${lost.length} acknowledged spans are gone, the first is ${lost[0]}.`);
  if (found.spans.size !== found.rows || found.rows !== sent.spans.length)
    throw new Error(`${sent.spans.length} spans were acknowledged, ${found.rows} are there.`);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  return `${kills} SIGKILLs in ${seconds} s, ${killed.app} of the app and ${killed.Postgres} of Postgres, seed ${seed}: ${sent.spans.length} spans acknowledged, ${found.rows} there, each once; ${sent.failed} batches that the exporter had given up were sent again; ${sent.traces.length} traces, ${found.contacts} contacts, each in a journey.`;
}

/** A database of this run's own: a run that was itself killed may have left one behind. */
async function newDatabase(server) {
  const { default: postgres } = await import("postgres");
  const sql = postgres(server, { max: 1, onnotice: () => {} });
  const name = `kills_${process.pid}`;
  await sql`drop database if exists ${sql(name)}`;
  await sql`create database ${sql(name)}`;
  await sql.end({ timeout: 5 });
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

/** Sends batches one after the other, each until it is acknowledged, as a collector does. */
function keepSending(exporter) {
  const sent = { spans: [], traces: [], failed: 0 };
  let isStopping = false;
  const done = (async () => {
    for (let batch = 0; !isStopping; batch++) {
      const spans = await exporter.spansOf(batch);
      while (!(await exporter.acknowledged(spans))) {
        sent.failed += 1;
        await pause(100);
      }
      sent.spans.push(...spans.map((span) => `${span.spanContext().traceId}/${span.spanContext().spanId}`));
      sent.traces.push(...new Set(spans.map((span) => span.spanContext().traceId)));
    }
  })();
  const stop = async () => {
    isStopping = true;
    await done;
    return sent;
  };
  return { stop };
}

/** The exporter that agents use, fed with spans of the SDK that they use. */
async function anExporter(url, key) {
  const { OTLPTraceExporter } = await import("@opentelemetry/exporter-trace-otlp-proto");
  const { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } = await import(
    "@opentelemetry/sdk-trace-node"
  );
  const { context, trace } = await import("@opentelemetry/api");
  const headers = { Authorization: `Bearer ${key}` };
  const exporter = new OTLPTraceExporter({ url, headers, compression: "gzip", timeoutMillis: 5000 });
  const memory = new InMemorySpanExporter();
  const tracer = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(memory)] }).getTracer(
    "agent",
  );
  return {
    acknowledged: (spans) =>
      new Promise((resolve) => exporter.export(spans, ({ code }) => resolve(code === 0))),
    spansOf: async (batch) => {
      memory.reset();
      for (let place = 0; place < tracesAtOnce; place++) {
        const id = `${batch}-${place}`;
        const attributes = { "gen_ai.conversation.id": id, "user.id": `customer ${id}`, channel: "chat" };
        const conversation = tracer.startSpan("conversation", { attributes });
        const within = trace.setSpan(context.active(), conversation);
        for (let turn = 1; turn < spansOfTrace; turn++) tracer.startSpan("turn", {}, within).end();
        conversation.end();
      }
      return memory.getFinishedSpans();
    },
  };
}

/** What the database holds once everything that arrived is folded. */
async function whatIsThere(url, traces) {
  const { default: postgres } = await import("postgres");
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    for (let waited = 0; waited < 240; waited++) {
      const [{ contacts, waiting }] = await sql`
        select (select count(*)::int from interactions where journey_id is not null) as contacts,
          (select count(*)::int from span_arrivals) as waiting`;
      if (waiting === 0 && contacts === traces) {
        const rows = await sql`select trace_id || '/' || span_id as id from spans`;
        return { contacts, rows: rows.length, spans: new Set(rows.map(({ id }) => id)) };
      }
      if (contacts > traces)
        throw new Error(`${traces} traces were sent, and ${contacts} contacts are there.`);
      await pause(500);
    }
    throw new Error(`Two minutes after the last kill not all of ${traces} traces are contacts in journeys.`);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Numbers between 0 and 1, the same ones for the same seed. Source: mulberry32. */
function drawn(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

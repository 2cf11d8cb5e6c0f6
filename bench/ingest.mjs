import { readFileSync } from "node:fs";
import { finished } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import { newKey } from "./new-key.mjs";
import { table } from "./table.mjs";
import { withApp } from "./with-app.mjs";

const seconds = Number(process.env.BENCH_SECONDS ?? 60);
const senders = 2;
const recordsAtOnce = 1000;
const tracesAtOnce = 100;
const spansOfTrace = 5;

/** Two senders for a minute each way, with the journeys kept current, and then the same rows by COPY. */
export function measureIngest(server) {
  const env = { DEMO: "0", INGEST_PER_MINUTE: "1000000", OTLP_PER_MINUTE: "1000000" };
  return withApp(server, env, async ({ base, DATABASE_URL, pid }) => {
    const { default: postgres } = await import("postgres");
    const sql = postgres(DATABASE_URL, { max: 2, onnotice: () => {} });
    const key = await newKey(DATABASE_URL);
    const memory = watchMemory(pid);
    try {
      const push = await pushed(base, key, sql);
      const spans = await sent(base, key, sql);
      const rows = [
        row("records by push, journeys built when it answers", push, await copied(sql, "interactions")),
        row("spans by OTLP/HTTP, journeys built soon after", spans, await copied(sql, "spans")),
      ];
      return [
        `${senders} senders for ${seconds} s each way; ${recordsAtOnce} records or ${tracesAtOnce * spansOfTrace} spans a request.`,
        `Most memory of the app: ${memory.most().toFixed(0)} MB.`,
        "",
        table(heads, rows),
        "",
        `Spans: ${spans.contacts} contacts, the last of them in its journey ${spans.behind.toFixed(1)} s after the last answer: ${Math.round(spans.taken / (spans.took + spans.behind)).toLocaleString("en")} spans a second, all of it counted.`,
      ].join("\n");
    } finally {
      memory.stop();
      await sql.end({ timeout: 5 });
    }
  });
}

const heads = ["what", "taken in", "a second", "slowest request", "by COPY a second", "share of COPY"];

const row = (what, { taken, took, slowest }, copy) => [
  what,
  taken.toLocaleString("en"),
  Math.round(taken / took).toLocaleString("en"),
  `${slowest.toFixed(0)} ms`,
  Math.round(copy).toLocaleString("en"),
  `${((100 * taken) / took / copy).toFixed(1)} %`,
];

/** Contacts of customers of whom every fifth comes again, as an exporter would push them. */
async function pushed(base, key, sql) {
  const url = `${base}/api/v1/ingest?source=bench-push`;
  const run = await sendFor(async (batch) => {
    const records = Array.from({ length: recordsAtOnce }, (_, place) =>
      contact(batch * recordsAtOnce + place),
    );
    const receipt = await (await post(url, key, JSON.stringify(records))).json();
    return receipt.accepted;
  });
  const [{ n, journeys }] = await sql`
    select count(*)::int as n, count(journey_id)::int as journeys from interactions`;
  if (n !== run.taken || journeys !== n)
    throw new Error(`${run.taken} were taken, ${n} are there, ${journeys} of them in a journey.`);
  return run;
}

/** Traces of an AI agent: a root and its steps, some minutes long, one contact each. */
async function sent(base, key, sql) {
  const url = `${base}/v1/traces`;
  const run = await sendFor(async (batch) => {
    const traces = Array.from({ length: tracesAtOnce }, (_, place) => batch * tracesAtOnce + place);
    await post(url, key, JSON.stringify(traceRequest(traces)));
    return tracesAtOnce * spansOfTrace;
  });
  const contacts = run.taken / spansOfTrace;
  const answered = performance.now();
  for (;;) {
    const [{ n }] = await sql`
      select count(*)::int as n from interactions join sources on sources.id = source_id
      where slug <> 'bench-push' and journey_id is not null`;
    if (n === contacts) break;
    if (performance.now() - answered > 600_000)
      throw new Error(`Ten minutes after the last span ${n} of ${contacts} contacts are there.`);
    await pause(250);
  }
  return { ...run, contacts, behind: (performance.now() - answered) / 1000 };
}

async function sendFor(send) {
  const started = performance.now();
  let batch = 0;
  let taken = 0;
  let slowest = 0;
  const sender = async () => {
    while (performance.now() - started < seconds * 1000) {
      const began = performance.now();
      batch += 1;
      const more = await send(batch);
      taken += more;
      slowest = Math.max(slowest, performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: senders }, sender));
  return { taken, slowest, took: (performance.now() - started) / 1000 };
}

async function post(url, key, body) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    body,
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return response;
}

const first = Date.UTC(2026, 8, 1);
const channels = ["voice", "chat", "email"];
const outcomes = ["resolved", "resolved", "unresolved", "handed_off"];

function contact(n) {
  const started = first + n * 1000;
  return {
    external_id: `b${n}`,
    channel: channels[n % 3],
    direction: "inbound",
    status: "closed",
    started_at: new Date(started).toISOString(),
    ended_at: new Date(started + 300_000).toISOString(),
    customer_id: `c${n % 5 === 0 ? n - 700 : n}`,
    intent: ["billing > refund", "delivery > late", "account"][n % 3],
    team: `Team ${n % 20}`,
    agent_id: `a${n % 200}`,
    agent_kind: "human",
    outcome: outcomes[n % 4],
    handle_seconds: 200 + (n % 300),
    ...(n % 6 === 0 && { csat: 1 + (n % 5) }),
  };
}

function traceRequest(traces) {
  return {
    resourceSpans: [
      {
        resource: { attributes: [attribute("service.name", "bench-agent")] },
        scopeSpans: [{ scope: { name: "bench" }, spans: traces.flatMap(spansOf) }],
      },
    ],
  };
}

function spansOf(trace) {
  const traceId = trace.toString(16).padStart(32, "0");
  const idOf = (place) => (trace * spansOfTrace + place + 1).toString(16).padStart(16, "0");
  const at = (second) => `${first + trace * 1000 + second * 1000}000000`;
  return Array.from({ length: spansOfTrace }, (_, place) => ({
    traceId,
    spanId: idOf(place),
    ...(place > 0 && { parentSpanId: idOf(0) }),
    name: place === 0 ? "conversation" : "chat",
    kind: 1,
    startTimeUnixNano: at(place),
    endTimeUnixNano: at(place === 0 ? 60 : place + 1),
    attributes:
      place === 0
        ? [
            attribute("gen_ai.conversation.id", `t${trace}`),
            attribute("user.id", `s${trace}`),
            attribute("channel", "chat"),
          ]
        : [attribute("gen_ai.operation.name", "chat"), attribute("gen_ai.request.model", "m-1")],
  }));
}

const attribute = (key, stringValue) => ({ key, value: { stringValue } });

/** The rows of a table a second by COPY into one of the same columns and indexes. */
async function copied(sql, name) {
  const pieces = [];
  // Careful: postgres.js stops reading from a connection whose COPY is read piece by piece, and may never go on.
  const stdout = await sql`copy ${sql(name)} to stdout`.readable();
  stdout.on("data", (piece) => pieces.push(piece));
  await finished(stdout);
  const [{ n }] = await sql`select count(*)::int as n from ${sql(name)}`;
  await sql`create table bare (like ${sql(name)} including indexes)`;
  const started = performance.now();
  const stream = await sql`copy bare from stdin`.writable();
  for (const piece of pieces) if (!stream.write(piece)) await new Promise((go) => stream.once("drain", go));
  stream.end();
  await finished(stream);
  const took = (performance.now() - started) / 1000;
  await sql`drop table bare`;
  return n / took;
}

/** The most memory that a process held, in MB, where the system tells. */
function watchMemory(pid) {
  let most = 0;
  const timer = setInterval(() => {
    try {
      const found = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
      most = Math.max(most, Number(found?.[1] ?? 0) / 1024);
    } catch {
      clearInterval(timer);
    }
  }, 250);
  return { most: () => most, stop: () => clearInterval(timer) };
}

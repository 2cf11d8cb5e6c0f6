import { setTimeout as pause } from "node:timers/promises";
import { cookieOf } from "./cookie.mjs";
import { leader } from "./demo-people.mjs";
import { copied } from "./ingest/copied.mjs";
import { imported } from "./ingest/file.mjs";
import { knownBefore } from "./ingest/known.mjs";
import { watchMemory } from "./ingest/memory.mjs";
import { changed, pushed, recordsAtOnce } from "./ingest/push.mjs";
import { seconds } from "./ingest/senders.mjs";
import { sentSpans, spansAtOnce } from "./ingest/spans.mjs";
import { viewedDuring } from "./ingest/views.mjs";
import { newKey } from "./new-key.mjs";
import { median } from "./quantile.mjs";
import { table } from "./table.mjs";
import { withApp } from "./with-app.mjs";

/** A file, a minute of pushes while somebody reads the overview, a minute of spans, and the same rows by COPY. */
export function measureIngest(server) {
  const env = { INGEST_PER_MINUTE: "1000000", OTLP_PER_MINUTE: "1000000" };
  return withApp(server, env, async ({ base, DATABASE_URL, pid }) => {
    const { default: postgres } = await import("postgres");
    const sql = postgres(DATABASE_URL, { max: 2, onnotice: () => {} });
    const key = await newKey(DATABASE_URL);
    const memory = watchMemory(pid);
    try {
      const cookie = await cookieOf(base, leader);
      const viewed = (work) => viewedDuring(base, cookie, work);
      const file = await imported(DATABASE_URL, await knownBefore(sql));
      const known = await knownBefore(sql);
      await viewed(() => pause(10_000));
      const quiet = await viewed(() => pause(seconds * 1000));
      const push = await viewed(() => pushed(base, key, sql, known));
      const changes = await changed(base, key, known);
      const spans = await sentSpans(base, key, sql, known);
      const [contacts, kept] = [await copied(sql, "interactions"), await copied(sql, "spans")];
      return [
        `Two senders for ${seconds} s each way; ${recordsAtOnce} records or ${spansAtOnce} spans a request.`,
        `Most memory of the app: ${memory.most().toFixed(0)} MB, of the import of a file: ${file.memory.toFixed(0)} MB.`,
        "",
        table(heads, [
          row("records of a file, journeys and roll-ups built when it ends", file, contacts),
          row("records by push while somebody reads, journeys built when it answers", push.result, contacts),
          row("spans by OTLP/HTTP, journeys built soon after", spans, kept),
        ]),
        "",
        table(
          ["the overview, a second after it was there the last time", "times", "p50", "p95"],
          [view("alone", quiet.views), view("while records are pushed", push.views)],
        ),
        "",
        `${recordsAtOnce.toLocaleString("en")} changed customers are current after ${median(changes).toFixed(0)} ms (${changes.map((one) => one.toFixed(0)).join(", ")}).`,
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
  slowest === undefined ? "–" : `${slowest.toFixed(0)} ms`,
  Math.round(copy).toLocaleString("en"),
  `${((100 * taken) / took / copy).toFixed(1)} %`,
];

const view = (when, { count, median, p95 }) => [
  when,
  count,
  `${median.toFixed(0)} ms`,
  `${p95.toFixed(0)} ms`,
];

import { setTimeout as pause } from "node:timers/promises";
import { post, sendFor } from "./senders.mjs";
import { spansOfTrace, traceRequest } from "./traces.mjs";

const tracesAtOnce = 100;
const longest = 600_000;

export const spansAtOnce = tracesAtOnce * spansOfTrace;

/** Spans sent by two senders, and the seconds after the last answer until every contact of them is in a journey. */
export async function sentSpans(base, key, sql, known) {
  const before = await contactsInJourneys(sql, known);
  const run = await sendFor(async (batch) => {
    const traces = Array.from({ length: tracesAtOnce }, (_, place) => batch * tracesAtOnce + place);
    await post(`${base}/v1/traces`, key, traceRequest(known, traces));
    return spansAtOnce;
  });
  const contacts = run.taken / spansOfTrace;
  const answered = performance.now();
  for (;;) {
    const n = (await contactsInJourneys(sql, known)) - before;
    if (n === contacts) break;
    if (performance.now() - answered > longest)
      throw new Error(`Ten minutes after the last span ${n} of ${contacts} contacts are there.`);
    await pause(250);
  }
  return { ...run, contacts, behind: (performance.now() - answered) / 1000 };
}

async function contactsInJourneys(sql, { first }) {
  const [{ n }] = await sql`
    select count(*)::int as n from interactions
    where journey_id is not null and started_at >= ${new Date(first)}`;
  return n;
}

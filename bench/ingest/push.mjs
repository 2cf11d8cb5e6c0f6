import { contact } from "./contacts.mjs";
import { post, sendFor } from "./senders.mjs";

export const recordsAtOnce = 1000;
const changedTimes = 5;
const source = "bench-push";

const recordsFrom = (start) => Array.from({ length: recordsAtOnce }, (_, place) => contact(start + place));

/** Contacts pushed by two senders. Every one must be in a journey when the last answer has come. */
export async function pushed(base, key, sql) {
  const run = await sendFor(async (batch) => {
    const answer = await post(address(base), key, recordsFrom(batch * recordsAtOnce));
    return (await answer.json()).accepted;
  });
  const [{ n, journeys }] = await sql`
    select count(*)::int as n, count(journey_id)::int as journeys
    from interactions join sources on sources.id = source_id where slug = ${source}`;
  if (n !== run.taken || journeys !== n)
    throw new Error(`${run.taken} were taken, ${n} are there, ${journeys} of them in a journey.`);
  return run;
}

/** The milliseconds until a thousand customers whose contact ended otherwise than first told are all current, in order. */
export async function changed(base, key) {
  const times = [];
  for (let time = 1; time <= changedTimes; time++) {
    const records = recordsFrom(recordsAtOnce * time);
    const otherwise = records.map((record) => ({ ...record, outcome: "unresolved", handle_seconds: 999 }));
    const started = performance.now();
    const { updated } = await (await post(address(base), key, otherwise)).json();
    times.push(performance.now() - started);
    if (updated !== recordsAtOnce)
      throw new Error(`${updated} of ${recordsAtOnce} changed contacts were taken.`);
  }
  return times.sort((a, b) => a - b);
}

const address = (base) => `${base}/api/v1/ingest?source=${source}`;

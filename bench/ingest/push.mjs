import { contact } from "./contacts.mjs";
import { post, sendFor } from "./senders.mjs";

export const recordsAtOnce = 1000;
const changedTimes = 5;

const recordsFrom = (known, start) =>
  Array.from({ length: recordsAtOnce }, (_, place) => contact(known, start + place));

/** Contacts pushed by two senders. Every one must be in a journey when the last answer has come. */
export async function pushed(base, key, sql, known) {
  const before = await count(sql, known);
  const run = await sendFor(async (batch) => {
    const answer = await post(address(base, known), key, recordsFrom(known, batch * recordsAtOnce));
    return (await answer.json()).accepted;
  });
  const after = await count(sql, known);
  const [there, inJourneys] = [after.there - before.there, after.inJourneys - before.inJourneys];
  if (there !== run.taken || inJourneys !== there)
    throw new Error(`${run.taken} were taken, ${there} are there, ${inJourneys} of them in a journey.`);
  return run;
}

/** The milliseconds until a thousand customers whose contact ended otherwise than first told are all current, in order. */
export async function changed(base, key, known) {
  const times = [];
  for (let time = 1; time <= changedTimes; time++) {
    const records = recordsFrom(known, recordsAtOnce * time);
    const otherwise = records.map((record) => ({ ...record, outcome: "unresolved", handle_seconds: 999 }));
    const started = performance.now();
    const { updated } = await (await post(address(base, known), key, otherwise)).json();
    times.push(performance.now() - started);
    if (updated !== recordsAtOnce)
      throw new Error(`${updated} of ${recordsAtOnce} changed contacts were taken.`);
  }
  return times.sort((a, b) => a - b);
}

const address = (base, { source }) => `${base}/api/v1/ingest?source=${source}`;

async function count(sql, { source, first }) {
  const [found] = await sql`
    select count(*)::int as there, count(journey_id)::int as "inJourneys"
    from interactions join sources on sources.id = source_id
    where slug = ${source} and started_at >= ${new Date(first)}`;
  return found;
}

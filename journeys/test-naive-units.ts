import type { Sql } from "postgres";
import type { Contact, ReportedHandoff } from "./test-contact";

/** A contact unit in the words of a test: contacts by their external ids. */
export type ToldUnit = {
  first: string;
  startedAt: string;
  endedAt: string | null;
  intent: string | null;
  path: string;
  legs: number;
  outcome: string;
  confirmed: boolean;
  handedOff: boolean;
  previousSameAt: string | null;
  nextSameAt: string | null;
  nextSameChannel: string | null;
  nextAnyAt: string | null;
};

/** Contact units once more, one contact after the other, written from the words of the definition. */
export function naiveUnits(contacts: Contact[]): ToldUnit[] {
  const customers = new Set(contacts.flatMap(({ customer }) => customer ?? []));
  return [...customers]
    .flatMap((customer) => unitsOf(contacts.filter((contact) => contact.customer === customer)))
    .sort((a, b) => (a.first < b.first ? -1 : 1));
}

const isInbound = ({ direction = "inbound" }: Contact) => direction === "inbound";
const start = ({ at }: Contact) => Date.parse(at);
const end = ({ at, minutes = 10 }: Contact) => Date.parse(at) + (minutes ?? 0) * 60_000;
const name = ({ source = "test", id }: Contact) => `${source} ${id}`;
const outcome = (contact: Contact) => contact.outcome ?? (contact.handoff ? "handed_off" : "resolved");
const iso = (milliseconds: number | null) =>
  milliseconds === null ? null : new Date(milliseconds).toISOString();
const inOrder = (a: Contact, b: Contact) =>
  start(a) - start(b) || end(a) - end(b) || (name(a) < name(b) ? -1 : 1);

type Passing = { from: Contact; to: Contact; asked: number };

function unitsOf(own: Contact[]): ToldUnit[] {
  const inbound = own.filter(isInbound).sort(inOrder);
  const passings = inbound.flatMap((from) =>
    [from.handoff ?? []].flat().flatMap((handoff) => passing(from, handoff, inbound)),
  );
  const byRequest = (a: Passing, b: Passing) => a.asked - b.asked || inOrder(a.from, b.from);
  const received = inbound.flatMap((to) => passings.filter((one) => one.to === to).sort(byRequest)[0] ?? []);
  const byReceipt = (a: Passing, b: Passing) => a.asked - b.asked || inOrder(a.to, b.to);
  const passed = inbound.flatMap(
    (from) => received.filter((one) => one.from === from).sort(byReceipt)[0] ?? [],
  );
  const chains = inbound
    .filter((contact) => !passed.some(({ to }) => to === contact))
    .map((first) => {
      const legs = [first];
      for (let next = passed.find(({ from }) => from === first); next; ) {
        legs.push(next.to);
        const last = next.to;
        next = passed.find(({ from }) => from === last);
      }
      return legs;
    });
  return chains.map((legs) => told(legs, chains));
}

function passing(from: Contact, { to, at, connected }: ReportedHandoff, inbound: Contact[]): Passing[] {
  const receiver = inbound.find((one) => one.id === to && one.source === from.source);
  if (!receiver || connected === false || inOrder(from, receiver) >= 0) return [];
  return [{ from, to: receiver, asked: at ? Date.parse(at) : end(from) }];
}

const beginning = ([first]: Contact[]) => start(first as Contact);
const ending = (legs: Contact[]) =>
  legs.some(({ minutes }) => minutes === null) ? null : end(legs.at(-1) as Contact);

function told(legs: Contact[], chains: Contact[][]): ToldUnit {
  const first = legs[0] as Contact;
  const ended = ending(legs);
  const others = chains.filter((chain) => chain !== legs);
  const same = others.filter((chain) => (chain[0]?.intent ?? null) === (first.intent ?? null));
  const after = (chain: Contact[]) => ended !== null && beginning(chain) >= ended;
  const channel = (chain: Contact[]) => chain[0]?.channel ?? "chat";
  const [next] = same
    .filter(after)
    .sort((a, b) => beginning(a) - beginning(b) || rank(channel(a)) - rank(channel(b)));
  const ends = same.map(ending).filter((at) => at !== null && at <= beginning(legs));
  const starts = others.filter(after).map(beginning);
  return {
    first: first.id,
    startedAt: first.at,
    endedAt: iso(ended),
    intent: first.intent ?? null,
    path: legs
      .map(({ channel = "chat" }) => channel)
      .filter((one, n, all) => one !== all[n - 1])
      .join(" > "),
    legs: legs.length,
    outcome: outcome(legs.at(-1) as Contact),
    confirmed: outcome(legs.at(-1) as Contact) === "resolved" && legs.some(saysSo),
    handedOff: legs.some((leg) => outcome(leg) === "handed_off" || [leg.handoff ?? []].flat().length > 0),
    previousSameAt: iso(ends.length > 0 ? Math.max(...(ends as number[])) : null),
    nextSameAt: iso(next ? beginning(next) : null),
    nextSameChannel: next ? channel(next) : null,
    nextAnyAt: iso(starts.length > 0 ? Math.min(...starts) : null),
  };
}

/** The order in which the database keeps channels; the worlds know three of them. */
const rank = (channel: string) => ["voice", "chat", "email"].indexOf(channel);

function saysSo({ csat, surveys = [], outcomeSource }: Contact): boolean {
  if (outcomeSource === "customer" || csat !== undefined)
    return outcomeSource === "customer" || (csat ?? 0) >= 4;
  const thumbs = surveys.find(({ kind, score }) => kind === "thumbs" && score !== null);
  return thumbs?.score === 1;
}

/** Every contact unit that the database holds. */
export async function toldUnits(sql: Sql): Promise<ToldUnit[]> {
  const rows = await sql`
    select units.*, external_id as first, path as intent
    from contact_unit_rows units
    join interactions using (id)
    left join intents on intents.id = units.intent_id
    where not unlinked
    order by external_id collate "C"`;
  const instant = (at: Date | null) => at?.toISOString() ?? null;
  return rows.map((row) => ({
    first: row.first,
    startedAt: row.started_at.toISOString(),
    endedAt: instant(row.ended_at),
    intent: row.intent,
    path: row.channel_path,
    legs: row.leg_count,
    outcome: row.outcome,
    confirmed: row.confirmed,
    handedOff: row.handed_off,
    previousSameAt: instant(row.previous_same_at),
    nextSameAt: instant(row.next_same_at),
    nextSameChannel: row.next_same_channel,
    nextAnyAt: instant(row.next_any_at),
  }));
}

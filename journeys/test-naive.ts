import { type Channel, channels, type JourneyOutcome } from "@/language/vocabulary";
import type { Contact, ReportedHandoff, SurveyAnswer } from "./test-contact";
import type { ToldHandoff, ToldJourney } from "./test-told";

/** Journeys and handoffs once more, contact by contact, written from the words of the definitions. */
export function naive(
  contacts: Contact[],
  hours: number,
): { journeys: ToldJourney[]; handoffs: ToldHandoff[] } {
  const journeys: Journey[] = [];
  for (const customer of new Set(contacts.map((contact) => contact.customer ?? null))) {
    if (customer === null) continue;
    const own = contacts.filter((contact) => contact.customer === customer);
    let open: Journey | null = null;
    for (const contact of own.filter(isInbound).sort(byOpening)) {
      if (open && start(contact) < start(open.opener) + hours * 3_600_000) continue;
      open = { opener: contact, end: start(contact) + hours * 3_600_000, all: [], inbound: [] };
      journeys.push(open);
    }
    for (const contact of own.sort(byLine)) {
      const home = journeys.find(
        ({ opener, end }) =>
          opener.customer === customer && start(opener) <= start(contact) && start(contact) < end,
      );
      home?.all.push(contact);
      if (isInbound(contact)) home?.inbound.push(contact);
    }
  }
  const told = journeys.map((journey) => {
    const handoffs = handoffsOf(journey, contacts);
    return { handoffs, journey: journeyOf(journey, handoffs) };
  });
  return {
    journeys: told.map(({ journey }) => journey).sort((a, b) => compare(a.opener, b.opener)),
    handoffs: told.flatMap(({ handoffs }) => handoffs),
  };
}

type Journey = { opener: Contact; end: number; all: Contact[]; inbound: Contact[] };

const isInbound = ({ direction = "inbound" }: Contact) => direction === "inbound";
const start = ({ at }: Contact) => Date.parse(at);
const end = ({ at, minutes = 10 }: Contact) => Date.parse(at) + (minutes ?? 0) * 60_000;
const source = ({ source = "test" }: Contact) => source;
const channel = ({ channel = "chat" }: Contact) => channel;
const kind = ({ agentKind }: Contact) => (agentKind === undefined ? "human" : agentKind);
const outcome = (contact: Contact) => contact.outcome ?? (contact.handoff ? "handed_off" : "resolved");
const iso = (milliseconds: number) => new Date(milliseconds).toISOString();
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const byName = (a: Contact, b: Contact) => compare(source(a), source(b)) || compare(a.id, b.id);
const byOpening = (a: Contact, b: Contact) => start(a) - start(b) || byName(a, b);
const byLine = (a: Contact, b: Contact) => start(a) - start(b) || end(a) - end(b) || byName(a, b);

function handoffsOf({ opener, inbound }: Journey, contacts: Contact[]): ToldHandoff[] {
  const found: ToldHandoff[] = [];
  for (const [n, from] of inbound.entries()) {
    const told = (to: Contact | null, reported: ReportedHandoff, inferred: boolean): ToldHandoff => {
      const asked = reported.at ? Date.parse(reported.at) : end(from);
      const connected = reported.connected === undefined ? (reported.to ? true : null) : reported.connected;
      const contextRead = reported.contextRead ?? to?.contextRead ?? null;
      return {
        customer: from.customer as string,
        journey: opener.id,
        from: from.id,
        to: to?.id ?? null,
        requestedAt: iso(asked),
        path: [channel(from), to ? channel(to) : (reported.channel ?? null)],
        kinds: [kind(from), (to ? kind(to) : null) ?? reported.agentKind ?? null],
        teams: [from.team ?? null, to?.team ?? null],
        agents: [from.agent ?? null, to?.agent ?? null],
        intent: from.intent ?? null,
        connected,
        contextRead,
        inferred,
        fate:
          connected === false
            ? "never_connected"
            : connected === null || contextRead === null
              ? "unknown"
              : contextRead
                ? "kept"
                : "lost",
        seconds: to && connected !== false ? Math.max(0, Math.floor((start(to) - asked) / 1000)) : null,
        reason: reported.reason ?? null,
      };
    };
    const next = inbound[n + 1];
    const reported = [from.handoff ?? []].flat();
    const receiver = ({ to }: ReportedHandoff) =>
      contacts.find((c) => c.id === to && source(c) === source(from) && c.customer === from.customer) ?? null;
    if (reported.length > 0) found.push(...reported.map((one) => told(receiver(one), one, false)));
    else if (next && outcome(from) !== "resolved" && continues(from, next))
      found.push(told(next, { connected: true }, true));
    else if (outcome(from) === "handed_off") found.push(told(null, {}, true));
  }
  // Told twice, it is still one handoff.
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

function continues(from: Contact, next: Contact): boolean {
  const same = (a?: string | null, b?: string | null) => Boolean(a) && a === b;
  const changes = kind(from) !== null && kind(next) !== null && kind(from) !== kind(next);
  return (
    (same(from.intent, next.intent) || same(from.case, next.case)) &&
    (channel(from) !== channel(next) || changes)
  );
}

function journeyOf({ opener, end, all, inbound }: Journey, handoffs: ToldHandoff[]): ToldJourney {
  const last = inbound.at(-1) as Contact;
  const lost = handoffs.filter(({ fate }) => fate === "lost" || fate === "never_connected");
  const path = inbound.map(channel).filter((one, n, every) => one !== every[n - 1]);
  const used = new Set<Channel>(path);
  const resolved = resolution(inbound);
  return {
    opener: opener.id,
    customer: opener.customer as string,
    openedAt: iso(start(opener)),
    maturesAt: iso(end),
    lastContactAt: iso(Math.max(...inbound.map(start))),
    line: all.map(({ id }) => id),
    contactCount: inbound.length,
    second: inbound.find((contact) => contact !== opener)?.id ?? null,
    handoffCount: handoffs.length,
    lostHandoffCount: lost.length,
    channels: channels.filter((one) => used.has(one)),
    channelPath: path.join(" > "),
    intents: distinct(inbound.map(({ intent }) => intent)),
    teams: distinct(inbound.map(({ team }) => team)),
    agents: distinct(inbound.map(({ agent }) => agent)),
    agentKinds: (["human", "ai"] as const).filter((one) => inbound.some((contact) => kind(contact) === one)),
    sources: distinct(inbound.map(source)),
    resolved,
    outcome: ending(),
  };

  function ending(): JourneyOutcome {
    if (resolved) return "resolved";
    if (resolved === null) return "unknown";
    if (lost.length > 0) return "lost_in_handoff";
    const open = (contact: Contact) =>
      ["handed_off", "customer_left", "unresolved"].includes(issueEnd(contact, inbound));
    if (inbound.some((contact) => open(contact) && answers(contact).some(isComplaint))) return "voiced";
    if (outcome(last) === "customer_left" && answers(last).length === 0 && !last.handoff) return "silent";
    return "unresolved";
  }
}

const distinct = (names: (string | null | undefined)[]) =>
  [...new Set(names.filter((name) => typeof name === "string"))].sort(compare);

const issueEnd = ({ intent }: Contact, inbound: Contact[]) =>
  outcome(inbound.findLast((contact) => (contact.intent ?? null) === (intent ?? null)) as Contact);

function resolution(inbound: Contact[]): boolean | null {
  const ends = inbound.map((contact) => issueEnd(contact, inbound));
  if (ends.every((one) => one === "resolved")) return true;
  return ends.some((one) => one !== "resolved" && one !== "unknown") ? false : null;
}

function answers({ csat, ces, surveys = [] }: Contact): SurveyAnswer[] {
  const headline: SurveyAnswer[] = [];
  if (csat !== undefined) headline.push({ kind: "csat", score: csat, min: 1, max: 5 });
  if (ces !== undefined) headline.push({ kind: "ces", score: ces, min: 1, max: 7 });
  return [...headline, ...surveys].filter(
    ({ score, status = "responded" }) => score !== null && status === "responded",
  );
}

/** The scales that the random worlds use, each with its own words. */
function isComplaint({ kind, score, higherIsBetter = true }: SurveyAnswer): boolean {
  if (score === null) return false;
  if (kind === "csat") return score <= 3;
  if (kind === "ces") return higherIsBetter ? score <= 4 : score >= 3;
  if (kind === "thumbs") return score === 0;
  return kind === "nps" && score <= 6;
}

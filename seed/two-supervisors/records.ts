import { Chance } from "../random";
import type { CanonicalRecord } from "../scenario";

type Person = { id: string; name: string; team: string; before: number; after: number };

const alike = { before: 0.7, after: 0.7 };
const people: Person[] = [
  { id: "h1", name: "Cara Lind", team: "Harbour", before: 0.6, after: 0.7 },
  { id: "h2", name: "Dario Costa", team: "Harbour", before: 0.6, after: 0.6 },
  { id: "h3", name: "Edda Brandt", team: "Harbour", ...alike },
  { id: "h4", name: "Finn Okafor", team: "Harbour", ...alike },
  { id: "h5", name: "Gisa Kaya", team: "Harbour", ...alike },
  { id: "i1", name: "Hanno Rossi", team: "Hill", ...alike },
  { id: "i2", name: "Ida Petrov", team: "Hill", ...alike },
  { id: "i3", name: "Jannis Weber", team: "Hill", ...alike },
  { id: "i4", name: "Kira Silva", team: "Hill", ...alike },
];

const firstDay = Date.parse("2026-03-02T08:00:00Z");
/** 2 March to 21 June; coached on the first day of the second half, 27 April. */
const days = 112;
const half = days / 2;
const perDay = 5;
const hard = { path: "billing > refund", part: 0.4, shift: -0.06 };
const easy = { path: "delivery > missed delivery", part: 0.6, shift: 0.04 };

/** Every record of the scenario: each share is hit exactly but for rounding, and chance decides on whom it falls. */
export function* records(): Generator<CanonicalRecord> {
  for (const person of people)
    for (const [part, rate] of [person.before, person.after].entries()) yield* contacts(person, part, rate);
}

function* contacts(person: Person, part: number, rate: number): Generator<CanonicalRecord> {
  const chance = new Chance(`${person.id} ${part}`);
  const all = half * perDay;
  const kinds = [hard, easy].flatMap((intent) => {
    const n = Math.round(all * intent.part);
    const resolved = Math.round(n * (rate + intent.shift));
    return Array.from({ length: n }, (_, i) => ({ intent, isResolved: i < resolved }));
  });
  for (const [place, { intent, isResolved }] of chance.shuffled(kinds).entries()) {
    const day = part * half + Math.floor(place / perDay);
    const at = firstDay + day * 86_400_000 + Math.round(chance.between(0, 8) * 3_600_000);
    yield record(`${person.id}-${part}-${place}`, person, at, intent.path, isResolved, chance);
  }
}

function record(
  id: string,
  { id: agent, name, team }: Person,
  at: number,
  intent: string,
  isResolved: boolean,
  chance: Chance,
): CanonicalRecord {
  const seconds = Math.round(chance.skewed(360, 0.4));
  const end = at + seconds * 1000;
  const instant = (moment: number) => new Date(Math.round(moment / 1000) * 1000).toISOString();
  return {
    source: "harbourline",
    external_id: id,
    source_updated_at: instant(end + 60_000),
    channel: "voice",
    direction: "inbound",
    status: "closed",
    started_at: instant(at),
    ended_at: instant(end),
    customer: { identifiers: [{ type: "customer_id", value: `C-${id}` }] },
    intent,
    team,
    agent_id: agent,
    agent_name: name,
    agent_kind: "human",
    talk_s: seconds,
    hold_s: chance.is(0.2) ? 75 : 20,
    acw_s: 40,
    outcome: { resolution: isResolved ? "resolved" : "unresolved", end_reason: "completed" },
    ...(chance.is(0.2) && { surveys: answers(isResolved, instant(end + 600_000)) }),
  };
}

function answers(isResolved: boolean, responded_at: string): CanonicalRecord[] {
  const answered = { status: "responded", responded_at, higher_is_better: true };
  return [
    { type: "csat", score: isResolved ? 5 : 2, scale_min: 1, scale_max: 5, ...answered },
    { type: "ces", score: isResolved ? 6 : 3, scale_min: 1, scale_max: 7, ...answered },
  ];
}

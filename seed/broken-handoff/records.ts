import type { Channel } from "@/language/vocabulary";
import { Chance } from "../random";
import { dataEnd, dateOf, dayCount, momentOn } from "./calendar";
import { dialogue, type Said } from "./dialogue";
import { type Agent, bots, customerName, people, teams } from "./people";
import { type Plan, plans } from "./plan";
import { answers } from "./surveys";

export type CanonicalRecord = Record<string, unknown>;

const source = "nordpakt";
const minutesOf: Record<string, number> = { voice: 7, chat: 9, email: 6, sms: 4, social: 6, in_app: 5 };
const botChannels: Channel[] = ["chat", "in_app", "sms"];

type Leg = {
  channel: Channel;
  agent: Agent;
  at: number;
  end: "resolved" | "handed_off" | "customer_left" | "unresolved" | "unknown";
  before: "kept" | "lost" | null;
};

/** Every record of the scenario, oldest journey first; the same on every machine. */
export function* records(): Generator<CanonicalRecord> {
  let number = 0;
  for (const plan of plans()) {
    const chance = new Chance(`journey ${plan.customer} ${plan.day}`);
    const legs = legsOf(plan, chance);
    const ids = legs.map(() => `N${String(++number).padStart(6, "0")}`);
    for (const [i, leg] of legs.entries())
      if (leg.at < dataEnd) yield record(plan, legs, ids, i, leg, chance);
    if (chance.is(0.035)) yield notification(plan, legs, `M${ids[0]}`);
  }
  yield* strangers();
}

function legsOf(plan: Plan, chance: Chance): Leg[] {
  const isResolved = plan.ending === "resolved";
  const last: Leg["end"] = isResolved
    ? "resolved"
    : plan.ending === "unknown"
      ? "unknown"
      : giveUp(plan, chance);
  const [first = "chat"] = plan.channels;
  if (plan.channels.length === 1) return single(plan, first, last, chance);
  const legs: Leg[] = [];
  let at = plan.opensAt;
  for (const [i, channel] of plan.channels.entries()) {
    const isLast = i === plan.channels.length - 1;
    const isHandedLast = i === plan.channels.length - 2;
    const end = isLast
      ? last
      : plan.handoff
        ? "handed_off"
        : chance.one(["unresolved", "customer_left"] as const);
    const before =
      i === 0 || !plan.handoff || plan.handoff === "unknown" ? null : isLast ? fate(plan) : "kept";
    legs.push({ channel, agent: answering(channel, i > 0, chance), at, end, before });
    at += lasting(channel, chance) + gap(plan, isHandedLast, chance);
  }
  return legs;
}

const fate = (plan: Plan) => (plan.handoff === "lost" ? "lost" : "kept");

/** A handed-off customer is received within minutes; one who tries again alone comes a day or two later. */
function gap(plan: Plan, toLast: boolean, chance: Chance): number {
  if (plan.handoff) return (toLast && plan.handoff === "lost" ? 6 : 2) * 60_000 * chance.between(0.5, 2);
  return chance.between(0.8, 2.4) * 86_400_000;
}

function giveUp(plan: Plan, chance: Chance): "customer_left" | "unresolved" {
  return chance.is(plan.channels.length === 1 && plan.channels[0] !== "voice" ? 0.5 : 0.22)
    ? "customer_left"
    : "unresolved";
}

/** Three in ten need a second contact on the same channel; chat also hands over from machine to person. */
function single(plan: Plan, channel: Channel, end: Leg["end"], chance: Chance): Leg[] {
  const isBot = botChannels.includes(channel);
  if (chance.is(0.7))
    return [
      {
        channel,
        agent: answering(channel, !isBot || chance.is(0.3), chance),
        at: plan.opensAt,
        end,
        before: null,
      },
    ];
  const first = answering(channel, !isBot, chance);
  const isHanded = isBot && chance.is(0.7);
  const later =
    plan.opensAt + lasting(channel, chance) + (isHanded ? 90_000 : chance.between(0.7, 3) * 86_400_000);
  return [
    { channel, agent: first, at: plan.opensAt, end: isHanded ? "handed_off" : "unresolved", before: null },
    { channel, agent: answering(channel, true, chance), at: later, end, before: isHanded ? "kept" : null },
  ];
}

function answering(channel: Channel, person: boolean, chance: Chance): Agent {
  if (!person && botChannels.includes(channel))
    return chance.is(0.6) ? (bots[0] as Agent) : (bots[1] as Agent);
  const able = teams.filter((team) => team.channels.includes(channel) && team.people > 0);
  const at = channel === "sms" ? teams.filter(({ name }) => name === "Text") : able;
  const team = chance.one(at).name;
  return chance.one(people.filter((agent) => agent.team === team));
}

const lasting = (channel: Channel, chance: Chance) =>
  Math.round(Math.min(45, Math.max(1.2, chance.skewed(minutesOf[channel] ?? 6, 0.45))) * 60) * 1000;

const instant = (at: number) => new Date(Math.round(at / 1000) * 1000).toISOString();

function record(
  plan: Plan,
  legs: Leg[],
  ids: string[],
  i: number,
  leg: Leg,
  chance: Chance,
): CanonicalRecord {
  const { channel, agent, at, end, before } = leg;
  const next = legs[i + 1];
  const until =
    next && end === "handed_off"
      ? Math.min(at + lasting(channel, chance), next.at - 20_000)
      : at + lasting(channel, chance);
  const endsAt = Math.max(at + 60_000, until);
  const isHuman = agent.kind === "human";
  const seconds = Math.round((endsAt - at) / 1000);
  const parcel = `NP${String(1_000_000 + ((plan.customer * 7919) % 8_999_999))}`;
  return {
    source,
    external_id: ids[i],
    source_updated_at: instant(endsAt + 60_000),
    channel,
    direction: "inbound",
    status: "closed",
    started_at: instant(at),
    ended_at: instant(endsAt),
    customer: customer(plan.customer),
    case_id: `C${ids[0]?.slice(1)}`,
    intent: plan.intent.path,
    team: agent.team,
    agent_id: agent.id,
    agent_name: agent.name,
    agent_kind: agent.kind,
    ...(isHuman ? clocks(channel, seconds, chance) : { handle_s: seconds, ...machine(agent, plan.day) }),
    outcome: {
      ...(end === "unknown" || end === "customer_left" || end === "handed_off" ? {} : { resolution: end }),
      end_reason: {
        resolved: "completed",
        unresolved: "completed",
        unknown: "completed",
        handed_off: "handed_off",
        customer_left: "customer_left",
      }[end],
    },
    ...handoff(plan, legs, ids, i, endsAt),
    ...answers(
      plan,
      { end, isLast: !next, lost: before === "lost", legs: legs.length, agent, endsAt },
      chance,
    ),
    ...transcript(plan, leg, next?.channel ?? null, parcel, at, endsAt, chance),
    ...judgements(end, before === "lost", instant(endsAt + 3_600_000), agent, chance),
  };
}

function customer(number: number): CanonicalRecord {
  const chance = new Chance(`customer ${number}`);
  return {
    identifiers: [{ type: "customer_id", value: `K${String(number).padStart(6, "0")}` }],
    name: customerName(chance),
    locale: chance.weighted([
      ["de-DE", 60],
      ["en-GB", 22],
      ["tr-TR", 8],
      ["pl-PL", 10],
    ]),
  };
}

function clocks(channel: Channel, seconds: number, chance: Chance): CanonicalRecord {
  const queue_s = Math.round(Math.min(seconds * 0.35, chance.skewed(40, 0.8)));
  const hold_s = channel === "voice" ? Math.round((seconds - queue_s) * chance.between(0, 0.22)) : 0;
  return { queue_s, talk_s: seconds - queue_s - hold_s, hold_s, acw_s: Math.round(chance.skewed(50, 0.5)) };
}

/** Both machines got a new model and a new knowledge base while the scenario ran. */
function machine(agent: Agent, day: number): CanonicalRecord {
  const version = dateOf(day) >= "2026-09-07" ? 2 : 1;
  return {
    model: `${agent.name.toLowerCase()}-${version}`,
    knowledge_version: agent.id === "bot-lina" ? `kb-2026-0${6 + version}` : "kb-2026-07",
  };
}

function handoff(plan: Plan, legs: Leg[], ids: string[], i: number, endsAt: number): CanonicalRecord {
  const [leg, next] = [legs[i] as Leg, legs[i + 1]];
  if (leg.end !== "handed_off" || !next) return {};
  const isLast = i === legs.length - 2;
  const known = legs.length > 1 && plan.handoff === "unknown" && isLast ? null : next.before !== "lost";
  return {
    handoffs: [
      {
        at: instant(endsAt),
        kind: leg.agent.kind === "ai" ? "ai_to_human" : "human_to_human",
        to_interaction: ids[i + 1],
        connected: true,
        context_passed: known,
        evidence: known === null ? "none" : "case_note_read",
        reason: "Needs a person who may decide",
      },
    ],
  };
}

function transcript(
  plan: Plan,
  leg: Leg,
  next: Channel | null,
  parcel: string,
  at: number,
  endsAt: number,
  chance: Chance,
) {
  if (leg.end === "unknown" || !chance.is(0.2)) return {};
  const said: Said[] = dialogue(
    {
      intent: plan.intent.path.split(" > ")[1] ?? "",
      customer: "",
      agent: leg.agent.name,
      role: leg.agent.kind === "ai" ? "ai_agent" : "human_agent",
      parcel,
      end: leg.end,
      before: leg.before,
      nextChannel: next === "voice" ? "phone" : next,
    },
    chance,
  );
  const step = (endsAt - at) / (said.length + 1);
  return {
    messages: said.map(({ role, text }, seq) => ({ seq, role, text, at: instant(at + step * (seq + 0.5)) })),
  };
}

function judgements(
  end: Leg["end"],
  lost: boolean,
  at: string,
  agent: Agent,
  chance: Chance,
): CanonicalRecord {
  if (!chance.is(0.3)) return {};
  const base = end === "resolved" ? 0.85 : 0.62;
  const score = (mean: number) =>
    Math.round(Math.min(1, Math.max(0, mean + chance.between(-0.18, 0.14))) * 100) / 100;
  const evaluator = {
    kind: "LLM",
    evaluator: "judge",
    evaluator_version: "3",
    at,
    scale_min: 0,
    scale_max: 1,
  };
  return {
    evaluations: [
      { name: "tone", score: score(base - (lost ? 0.15 : 0)), ...evaluator },
      ...(agent.kind === "ai" ? [{ name: "groundedness", score: score(base + 0.02), ...evaluator }] : []),
    ],
  };
}

function notification(plan: Plan, legs: Leg[], id: string): CanonicalRecord {
  const at = (legs[0] as Leg).at + 3 * 3_600_000;
  return {
    source,
    external_id: id,
    channel: "sms",
    direction: "outbound",
    status: "closed",
    started_at: instant(at),
    ended_at: instant(at + 1000),
    customer: customer(plan.customer),
    intent: plan.intent.path,
    outcome: { end_reason: "notification" },
  };
}

/** Callers who withheld their number: contacts that no journey can hold. */
function* strangers(): Generator<CanonicalRecord> {
  const chance = new Chance("strangers");
  for (let i = 0; i < 140; i++) {
    const agent = answering("voice", true, chance);
    const at = momentOn(chance.below(dayCount), chance);
    yield {
      source,
      external_id: `S${String(i + 1).padStart(4, "0")}`,
      channel: "voice",
      direction: "inbound",
      status: "closed",
      started_at: instant(at),
      ended_at: instant(at + lasting("voice", chance)),
      intent: "delivery > where is my parcel",
      team: agent.team,
      agent_id: agent.id,
      agent_name: agent.name,
      agent_kind: "human",
      outcome: { resolution: chance.is(0.7) ? "resolved" : "unresolved", end_reason: "completed" },
    };
  }
}

import type { Channel } from "@/language/vocabulary";
import type { Chance } from "../random";
import { type Agent, bots, people, teams } from "./people";
import type { Plan } from "./plan";

const minutesOf: Record<string, number> = { voice: 7, chat: 9, email: 6, sms: 4, social: 6, in_app: 5 };
const botChannels: Channel[] = ["chat", "in_app", "sms"];

/** One contact of a journey before it is written out; `before` is what its agent knew of the one before. */
export type Leg = {
  channel: Channel;
  agent: Agent;
  at: number;
  end: "resolved" | "handed_off" | "customer_left" | "unresolved" | "unknown";
  before: "kept" | "lost" | null;
};

/** The contacts that a planned journey consists of. */
export function legsOf(plan: Plan, chance: Chance): Leg[] {
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

export function answering(channel: Channel, person: boolean, chance: Chance): Agent {
  if (!person && botChannels.includes(channel))
    return chance.is(0.6) ? (bots[0] as Agent) : (bots[1] as Agent);
  const able = teams.filter((team) => team.channels.includes(channel) && team.people > 0);
  const at = channel === "sms" ? teams.filter(({ name }) => name === "Text") : able;
  const team = chance.one(at).name;
  return chance.one(people.filter((agent) => agent.team === team));
}

export const lasting = (channel: Channel, chance: Chance) =>
  Math.round(Math.min(45, Math.max(1.2, chance.skewed(minutesOf[channel] ?? 6, 0.45))) * 60) * 1000;

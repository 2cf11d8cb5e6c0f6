import { Chance } from "../random";
import type { CanonicalRecord } from "../scenario";
import { dataEnd, dayCount, momentOn } from "./calendar";
import { clocks, customer, handoff, instant, machine, transcript } from "./contents";
import { evaluated, heard, judgements } from "./judged";
import { answering, type Leg, lasting, legsOf } from "./legs";
import { type Plan, plans } from "./plan";
import { answers } from "./surveys";
import { type Told, toldBy } from "./told";

export const source = "nordpakt";

/** Every record of the scenario, oldest journey first; the same on every machine. */
export function* records(): Generator<CanonicalRecord> {
  const caseOf = cases();
  let number = 0;
  for (const plan of plans()) {
    const chance = new Chance(`journey ${plan.customer} ${plan.day}`);
    const legs = legsOf(plan, chance);
    const told = toldBy(plan, legs);
    const ids = legs.map(() => `N${String(++number).padStart(6, "0")}`);
    const caseId = caseOf(plan, ids[0] ?? "");
    for (const [i, leg] of legs.entries())
      if (leg.at < dataEnd) yield record(plan, legs, ids, i, leg, told[i] as Told, caseId, chance);
    if (chance.is(0.035)) yield notification(plan, legs, `M${ids[0]}`);
  }
  yield* strangers();
}

function record(
  plan: Plan,
  legs: Leg[],
  ids: string[],
  i: number,
  leg: Leg,
  told: Told,
  caseId: string,
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
  const { evaluations: overheard, ...consulted } = heard(plan, leg, i);
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
    case_id: caseId,
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
    ...transcript(plan, leg, told.lines, next?.channel ?? null, parcel, at, endsAt, chance),
    ...(told.promises.length > 0 && { promises: told.promises.map((one) => ({ ...one, by: agent.name })) }),
    ...(told.sla !== "none" && { sla: told.sla }),
    ...consulted,
    ...evaluated([...judgements(leg, chance), ...overheard], instant(endsAt + 3_600_000)),
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

/** A journey has a case of its own; one in four who come back about the same matter come back to the old one. */
function cases(): (plan: Plan, firstId: string) => string {
  const former = new Map<string, string>();
  return ({ customer, day, intent }, firstId) => {
    const matter = `${customer} ${intent.path}`;
    const isOld = former.has(matter) && new Chance(`case ${customer} ${day}`).is(0.25);
    const found = (isOld && former.get(matter)) || `C${firstId.slice(1)}`;
    former.set(matter, found);
    return found;
  };
}

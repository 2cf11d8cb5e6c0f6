import type { Channel } from "@/language/vocabulary";
import { Chance } from "../random";
import type { CanonicalRecord } from "../scenario";
import { dateOf } from "./calendar";
import { dialogue, type Said } from "./dialogue";
import { handbook } from "./judged";
import type { Leg } from "./legs";
import { type Agent, customerName } from "./people";
import type { Plan } from "./plan";

export const instant = (at: number) => new Date(Math.round(at / 1000) * 1000).toISOString();

export function customer(number: number): CanonicalRecord {
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

export function clocks(channel: Channel, seconds: number, chance: Chance): CanonicalRecord {
  const queue_s = Math.round(Math.min(seconds * 0.35, chance.skewed(40, 0.8)));
  const hold_s = channel === "voice" ? Math.round((seconds - queue_s) * chance.between(0, 0.22)) : 0;
  return { queue_s, talk_s: seconds - queue_s - hold_s, hold_s, acw_s: Math.round(chance.skewed(50, 0.5)) };
}

/** Both machines got a new model while the scenario ran, one of them a new knowledge base, too. */
export function machine(agent: Agent, day: number): CanonicalRecord {
  const version = dateOf(day) >= "2026-09-07" ? 2 : 1;
  return {
    model: `${agent.name.toLowerCase()}-${version}`,
    knowledge_version: agent.id === "bot-lina" ? handbook(day) : "kb-2026-07",
  };
}

export function handoff(plan: Plan, legs: Leg[], ids: string[], i: number, endsAt: number): CanonicalRecord {
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

/** How agents call a channel. */
const spoken: Partial<Record<Channel, string>> = {
  voice: "phone",
  email: "e-mail",
  sms: "text message",
  in_app: "message in the app",
};

export function transcript(
  plan: Plan,
  leg: Leg,
  told: string[],
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
      told,
      nextChannel: next && (spoken[next] ?? next),
    },
    chance,
  );
  const step = (endsAt - at) / (said.length + 1);
  return {
    messages: said.map(({ role, text }, seq) => ({ seq, role, text, at: instant(at + step * (seq + 0.5)) })),
  };
}

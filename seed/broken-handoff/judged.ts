import { Chance } from "../random";
import type { CanonicalRecord } from "../scenario";
import { dateOf } from "./calendar";
import type { Leg } from "./legs";
import type { Plan } from "./plan";

type Evaluation = CanonicalRecord & { name: string; score: number };

const judge = { kind: "LLM", evaluator: "judge", evaluator_version: "3" };
const share = { ...judge, scale_min: 0, scale_max: 1 };
const mood = { ...judge, scale_min: -1, scale_max: 1 };

/** What a judge made of a contact: tone of all, groundedness of machines. */
export function judgements({ end, before, agent }: Leg, chance: Chance): Evaluation[] {
  if (!chance.is(0.3)) return [];
  const base = end === "resolved" ? 0.85 : 0.62;
  const score = (mean: number) => within(0, 1, mean + chance.between(-0.18, 0.14));
  return [
    { name: "tone", score: score(base - (before === "lost" ? 0.15 : 0)), ...share },
    ...(agent.kind === "ai" ? [{ name: "groundedness", score: score(base + 0.02), ...share }] : []),
  ];
}

/**
 * What a judge heard besides: the customer's mood at both ends, and whether a machine stayed in its role; and
 * which handbook a person looked into. From a stream of its own, so that nothing else of the scenario depends on it.
 */
export function heard(plan: Plan, leg: Leg, place: number) {
  const chance = new Chance(`heard ${plan.customer} ${plan.day} ${place}`);
  const evaluations: Evaluation[] = [...moods(leg, chance), ...role(leg, chance)];
  const looksUp = leg.agent.kind === "human" && chance.is(0.3);
  return { evaluations, ...(looksUp && { knowledge_version: handbook(plan.day) }) };
}

/** The machines' knowledge base and the people's handbook are one text; not every machine is given the new one. */
export const handbook = (day: number) => (dateOf(day) >= "2026-09-07" ? "kb-2026-08" : "kb-2026-07");

/** Who has to tell all again, and in vain, ends far below the beginning at times. */
function moods({ channel, end, before }: Leg, chance: Chance): Evaluation[] {
  if ((channel !== "voice" && channel !== "chat") || !chance.is(0.35)) return [];
  const start = within(-1, 1, chance.between(-0.25, 0.55));
  const collapses = end !== "resolved" && chance.is(before === "lost" ? 0.4 : 0.04);
  const shift = collapses
    ? chance.between(-1.25, -0.95)
    : (end === "resolved" ? 0.2 : -0.1) + chance.between(-0.25, 0.25);
  return [
    { name: "sentiment_start", score: start, ...mood },
    { name: "sentiment_end", score: within(-1, 1, start + shift), ...mood },
  ];
}

function role({ agent }: Leg, chance: Chance): Evaluation[] {
  if (agent.kind !== "ai" || !chance.is(0.3)) return [];
  const score = chance.is(0.03) ? chance.between(0.25, 0.5) : chance.between(0.72, 1);
  return [{ name: "persona_consistency", score: within(0, 1, score), ...share }];
}

export function evaluated(evaluations: Evaluation[], at: string): CanonicalRecord {
  return evaluations.length > 0 ? { evaluations: evaluations.map((one) => ({ ...one, at })) } : {};
}

const within = (low: number, high: number, score: number) =>
  Math.round(Math.min(high, Math.max(low, score)) * 100) / 100;

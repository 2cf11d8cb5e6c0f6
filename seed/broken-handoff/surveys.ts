import type { Chance } from "../random";
import type { Agent } from "./people";
import type { Plan } from "./plan";

type Experience = {
  end: string;
  isLast: boolean;
  lost: boolean;
  legs: number;
  agent: Agent;
  endsAt: number;
};

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, Math.round(value)));

/** Offered after four in ten last contacts; the friendly agent is thanked even where it was hard work. */
export function answers(plan: Plan, seen: Experience, chance: Chance): Record<string, unknown> {
  if (!seen.isLast || !chance.is(0.42)) return {};
  const isResolved = seen.end === "resolved";
  if (seen.end === "customer_left" || !chance.is(isResolved ? 0.36 : 0.44)) return { survey_offered: true };
  const responded_at = new Date(seen.endsAt + chance.between(2, 600) * 60_000).toISOString();
  const answered = { status: "responded", responded_at };
  const mood = chance.between(-1.3, 1.3) + seen.agent.skill;
  const csat = clamp((isResolved ? 4.5 : 2.7) + mood, 1, 5);
  const ease = clamp(
    (isResolved ? 6.3 : 3.6) + mood - plan.intent.effort - (seen.legs - 1) * 0.7 - (seen.lost ? 1.3 : 0),
    1,
    7,
  );
  if (chance.is(0.05))
    return {
      surveys: [
        {
          type: "thumbs",
          score: isResolved ? 1 : 0,
          scale_min: 0,
          scale_max: 1,
          higher_is_better: true,
          ...answered,
        },
      ],
    };
  return {
    surveys: [
      { type: "csat", score: csat, scale_min: 1, scale_max: 5, higher_is_better: true, ...answered },
      ...(chance.is(0.8)
        ? [{ type: "ces", score: ease, scale_min: 1, scale_max: 7, higher_is_better: true, ...answered }]
        : []),
    ],
  };
}

import { assertFinite } from "./value-check";
import { z95 } from "./wilson";

/** At `time` so many had the event, and so many were last seen without it. */
export type FollowUp = { time: number; events: number; censored: number };

/** The share still without the event after `time`; its log-log interval is null where the share is 0 or 1. */
export type SurvivalStep = {
  time: number;
  atRisk: number;
  events: number;
  survival: number;
  standardError: number;
  low: number | null;
  high: number | null;
};

/**
 * One step per time with an event; someone last seen at that very time counts as at risk. Kaplan and Meier,
 * JASA 53 (1958) 457; Greenwood 1926; log-log interval, Kalbfleisch and Prentice 1980.
 */
export function kaplanMeier(followUps: readonly FollowUp[]): SurvivalStep[] {
  const times = byTime(followUps);
  let atRisk = times.reduce((sum, { events, censored }) => sum + events + censored, 0);
  let survival = 1;
  let greenwood = 0;
  const steps: SurvivalStep[] = [];
  for (const { time, events, censored } of times) {
    if (events > 0) {
      survival *= (atRisk - events) / atRisk;
      greenwood += events === atRisk ? 0 : events / (atRisk * (atRisk - events));
      const standardError = survival * Math.sqrt(greenwood);
      steps.push({ time, atRisk, events, survival, standardError, ...logLog(survival, greenwood) });
    }
    atRisk -= events + censored;
  }
  return steps;
}

/** The step that holds at `time`, null before the first event. */
export function survivalAt(steps: readonly SurvivalStep[], time: number): SurvivalStep | null {
  return steps.findLast((step) => step.time <= time) ?? null;
}

function byTime(followUps: readonly FollowUp[]): FollowUp[] {
  const sums = new Map<number, FollowUp>();
  for (const { time, events, censored } of followUps) {
    assertFinite("time", time);
    for (const [name, count] of Object.entries({ time, events, censored })) {
      if (!(count >= 0)) throw new RangeError(`${name} must be at least 0, not ${count}`);
    }
    const sum = sums.get(time) ?? { time, events: 0, censored: 0 };
    sums.set(time, { time, events: sum.events + events, censored: sum.censored + censored });
  }
  return [...sums.values()].sort((a, b) => a.time - b.time);
}

function logLog(survival: number, greenwood: number): { low: number | null; high: number | null } {
  if (survival <= 0 || survival >= 1) return { low: null, high: null };
  const spread = Math.exp((z95 * Math.sqrt(greenwood)) / -Math.log(survival));
  return { low: survival ** spread, high: survival ** (1 / spread) };
}

import { assertWhole } from "./value-check";
import { type Interval, z95 } from "./wilson";

/** Answers 9–10, 7–8 and 0–6. */
export type NpsCounts = { promoters: number; passives: number; detractors: number };

export type Nps = Interval & {
  value: number;
  standardError: number;
  n: number;
  method: "trinomial" | "adjusted_wald";
};

/** Net promoter score in points, −100..100, with its 95% interval, adjusted below 100 answers; null without any. Rocks, Int J Market Res 58 (2016) 165. */
export function npsInterval(counts: NpsCounts): Nps | null {
  const { promoters, passives, detractors } = counts;
  return promoters + passives + detractors < 100 ? adjustedNps(counts) : trinomialNps(counts);
}

/** The interval from the trinomial standard error alone. Rocks 2016. */
export function trinomialNps(counts: NpsCounts): Nps | null {
  return scored(counts, counts, "trinomial");
}

/** The score as answered, its interval as if a further 3 had answered: ¾ promoters and ¾ detractors. Rocks 2016. */
export function adjustedNps(counts: NpsCounts): Nps | null {
  const { promoters, passives, detractors } = counts;
  const more = { promoters: promoters + 0.75, passives: passives + 1.5, detractors: detractors + 0.75 };
  return scored(counts, more, "adjusted_wald");
}

function scored(counts: NpsCounts, forInterval: NpsCounts, method: Nps["method"]): Nps | null {
  for (const [name, count] of Object.entries(counts)) assertWhole(name, count);
  const n = counts.promoters + counts.passives + counts.detractors;
  if (n === 0) return null;
  const size = forInterval.promoters + forInterval.passives + forInterval.detractors;
  const promoters = forInterval.promoters / size;
  const detractors = forInterval.detractors / size;
  const net = promoters - detractors;
  const standardError = 100 * Math.sqrt(Math.max(0, promoters + detractors - net * net) / size);
  return {
    value: (100 * (counts.promoters - counts.detractors)) / n,
    standardError,
    n,
    low: Math.max(-100, 100 * net - z95 * standardError),
    high: Math.min(100, 100 * net + z95 * standardError),
    method,
  };
}

import { printedFrom } from "@/language/reading";
import { added, expectedHits, type WorkCell } from "./expected-hits";
import { type BetaPrior, betaPrior } from "./inference/beta-prior";
import type { Counts } from "./inference/count-check";
import { type FunnelLimits, funnelBand, funnelLimits } from "./inference/funnel-limits";
import { holm } from "./inference/holm";
import { matchedBinomial } from "./inference/matched-binomial";
import { shrunkenShare } from "./inference/shrunken-share";
import { type Interval, wilson } from "./inference/wilson";

/** `below` and `above`: beyond what chance makes of everybody together; which of them is good, the metric knows. */
export type Chance = "inside" | "below" | "above" | "not_enough";

/** One agent's outcome beside what was to be expected of the same work. Shares are 0..1. */
export type JudgedWork = Counts & {
  /** Hits that everybody together would have had with this work. */
  expected: number;
  /** Share less expected share, with Wilson's interval; the expectation is taken as known. */
  difference: (Interval & { value: number }) | null;
  /** The share as it would be had everybody been given the same: what the funnel shows. */
  adjusted: number | null;
  band: "inside" | "outside_95" | "outside_998" | "not_enough";
  limits: FunnelLimits | null;
  /** The adjusted share drawn towards everybody; without interval where they differ no more than by chance. */
  shrunken: { value: number; low: number | null; high: number | null } | null;
  /** Of no difference, two-sided; and adjusted for how many are looked at. */
  p: number;
  adjustedP: number;
  chance: Chance;
};

/** How often anybody at all may be singled out where all are alike. */
const familyError = 0.05;

export type JudgedWorks = { target: number | null; prior: BetaPrior | null; each: JudgedWork[] };

/**
 * Everybody's work beside what was to be expected of it. Singled out is who differs by a test that is adjusted
 * for how many are looked at (Holm, 5%), so that of a team of equals hardly ever anybody is.
 */
export function judgedWork(everybody: readonly (readonly WorkCell[])[]): JudgedWorks {
  const expected = expectedHits(everybody);
  const counts = everybody.map(added);
  const whole = added(counts);
  const target = whole.n === 0 ? null : whole.k / whole.n;
  const enough = counts.map(({ n }) => n >= printedFrom);
  const expectedOf = (at: number) => expected[at]?.hits ?? 0;
  const p = counts.map(({ k }, at) =>
    enough[at] ? matchedBinomial(k, expectedOf(at), expected[at]?.variance ?? 0) : 1,
  );
  const adjustedP = holmOf(p, enough);
  const adjusted = counts.map((count, at) =>
    count.n === 0 || target === null ? null : levelled(count, expectedOf(at), target),
  );
  const drawn = counts.map(({ n }, at) => ({ n, k: (adjusted[at] ?? 0) * n }));
  const prior = betaPrior(drawn);
  const each = counts.map((count, at): JudgedWork => {
    const { k, n } = count;
    const known = { ...count, expected: expectedOf(at), p: p[at] ?? 1, adjustedP: adjustedP[at] ?? 1 };
    const share = n === 0 ? 0 : known.expected / n;
    const limits = enough[at] ? funnelLimits(n, share) : null;
    return {
      ...known,
      difference: differenceOf(count, share),
      adjusted: adjusted[at] ?? null,
      limits,
      band: limits ? funnelBand(k, n, limits) : "not_enough",
      shrunken: n === 0 ? null : shrunkenOf(drawn[at] ?? { k: 0, n: 0 }, prior, target),
      chance: !enough[at] ? "not_enough" : known.adjustedP > familyError ? "inside" : side(k, known.expected),
    };
  });
  return { target, prior, each };
}

const side = (k: number, expected: number): Chance => (k < expected ? "below" : "above");

function holmOf(p: number[], enough: boolean[]): number[] {
  const family = holm(p.filter((_, at) => enough[at]));
  let next = 0;
  return enough.map((isIn) => (isIn ? (family[next++] ?? 1) : 1));
}

/** Held inside 0..1, where a difference would leave it. */
const levelled = ({ k, n }: Counts, expected: number, target: number) =>
  Math.min(1, Math.max(0, target + (k - expected) / n));

export function differenceOf({ k, n }: Counts, share: number): JudgedWork["difference"] {
  const interval = wilson(k, n);
  return interval && { value: k / n - share, low: interval.low - share, high: interval.high - share };
}

function shrunkenOf(
  { k, n }: Counts,
  prior: BetaPrior | null,
  target: number | null,
): JudgedWork["shrunken"] {
  if (prior) return shrunkenShare(k, n, prior);
  return target === null ? null : { value: target, low: null, high: null };
}

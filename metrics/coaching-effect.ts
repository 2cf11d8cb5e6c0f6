import { printedFrom } from "@/language/reading";
import { added, expectedHits, pooled, smallestKind, type WorkCell } from "./expected-hits";
import { betaPrior } from "./inference/beta-prior";
import type { Counts } from "./inference/count-check";
import { type Change, differenceInDifferences, shareChange } from "./inference/difference-in-differences";
import { kindKey, strataTogether } from "./inference/strata-together";
import { type Interval, wilson } from "./inference/wilson";

/** Whoever was coached, and the colleagues who were not, each with their work; one period of it. */
export type Cohort = { coached: readonly WorkCell[]; others: readonly (readonly WorkCell[])[] };

export type Share = Counts & Interval & { value: number };

export type CoachingEffect = {
  /** `too_few`: fewer than 20 rows on one of the four sides; then nothing but their sizes is told. */
  standing: "read" | "too_few";
  sizes: { before: number; after: number; othersBefore: number; othersAfter: number };
  before: Share | null;
  after: Share | null;
  /** What the colleagues made of the same mix of work. */
  othersBefore: number | null;
  othersAfter: number | null;
  /** Change of the coached less change of the others, with its 95% interval. */
  effect: (Interval & { value: number; p: number }) | null;
  /**
   * By how much the coached would have come nearer to the others without coaching, had they been chosen for this
   * start; null where it cannot be said.
   */
  regression: number | null;
};

/** Rows on each side below which nothing is read. */
const fewest = 20;

/**
 * Difference in differences between the coached and their colleagues, each kind of work weighed as the coached had
 * it. Holds as far as both would have changed alike.
 */
export function coachingEffect(before: Cohort, after: Cohort): CoachingEffect {
  const sides = [before, after].map(({ coached, others }) => ({
    coached: added(coached),
    others: added(others.flat()),
  }));
  const [first = nobody, last = nobody] = sides;
  const sizes = {
    before: first.coached.n,
    after: last.coached.n,
    othersBefore: first.others.n,
    othersAfter: last.others.n,
  };
  const nothing = { before: null, after: null, othersBefore: null, othersAfter: null, effect: null };
  if (Object.values(sizes).some((n) => n < fewest))
    return { standing: "too_few", sizes, ...nothing, regression: null };
  const kindOf = kindsOfBoth(before, after);
  const [start, end] = [before, after].map((cohort) => matched(cohort, kindOf));
  const treated = shareChange(first.coached, last.coached);
  if (!start || !end || !treated) return { standing: "too_few", sizes, ...nothing, regression: null };
  const control: Change = {
    difference: end.share - start.share,
    standardError: Math.hypot(start.standardError, end.standardError),
  };
  const { difference, low, high, p } = differenceInDifferences(treated, control);
  return {
    standing: "read",
    sizes,
    before: shareOf(first.coached),
    after: shareOf(last.coached),
    othersBefore: start.share,
    othersAfter: end.share,
    effect: { value: difference, low, high, p },
    regression: regressionOf(before),
  };
}

const nobody = { coached: { k: 0, n: 0 }, others: { k: 0, n: 0 } };

function shareOf({ k, n }: Counts): Share | null {
  const interval = wilson(k, n);
  return interval && { k, n, value: k / n, ...interval };
}

/** The same kinds in both periods, each with enough of the others' rows in either. */
function kindsOfBoth(...cohorts: Cohort[]): (keys: string[]) => number {
  const sizes = cohorts.map(
    ({ others }) => new Map(pooled(others.flat()).map(({ keys, n }) => [kindKey(keys), n])),
  );
  const all = pooled(cohorts.flatMap(({ coached, others }) => [...coached, ...others.flat()]));
  const strata = all.map(({ keys }) => ({
    keys,
    n: Math.min(...sizes.map((of) => of.get(kindKey(keys)) ?? 0)),
  }));
  return strataTogether(strata, smallestKind);
}

/** The share of the others, had they had the mix of the coached; null where they had nothing of a kind. */
function matched(
  { coached, others }: Cohort,
  kindOf: (keys: string[]) => number,
): { share: number; standardError: number } | null {
  const kinds = new Map<number, { weight: number; k: number; n: number }>();
  const of = (keys: string[]) => kinds.get(kindOf(keys)) ?? { weight: 0, k: 0, n: 0 };
  for (const { keys, n } of coached) kinds.set(kindOf(keys), { ...of(keys), weight: of(keys).weight + n });
  for (const { keys, k, n } of others.flat())
    kinds.set(kindOf(keys), { ...of(keys), k: of(keys).k + k, n: of(keys).n + n });
  const whole = added(coached).n;
  let [share, variance] = [0, 0];
  for (const { weight, k, n } of kinds.values()) {
    if (weight === 0) continue;
    if (n === 0) return null;
    // Agresti and Caffo, as in `shareChange`: 0 and n of n are not certain.
    const rate = (k + 1) / (n + 2);
    share += (weight / whole) * (k / n);
    variance += (weight / whole) ** 2 * ((rate * (1 - rate)) / (n + 2));
  }
  return { share, standardError: Math.sqrt(variance) };
}

/** The part of the distance to everybody that chance is expected to take back: all of it among equals. */
function regressionOf({ coached, others }: Cohort): number | null {
  const everybody = [coached, ...others].filter((cells) => added(cells).n >= printedFrom);
  const { k, n } = added(coached);
  if (everybody[0] !== coached || everybody.length < 3) return null;
  const expected = expectedHits(everybody);
  const whole = added(everybody.flat());
  const target = whole.k / whole.n;
  const levelled = everybody.map((cells, at) => {
    const own = added(cells);
    const share = Math.min(1, Math.max(0, target + (own.k - (expected[at]?.hits ?? 0)) / own.n));
    return { k: share * own.n, n: own.n };
  });
  const prior = betaPrior(levelled);
  const worth = prior ? prior.alpha + prior.beta : Number.POSITIVE_INFINITY;
  const kept = n / (n + worth);
  return (1 - kept) * (((expected[0]?.hits ?? 0) - k) / n);
}

import { fisherInterval } from "./fisher-interval";
import { twoSidedNormalTail } from "./normal-tail";
import type { Correlation } from "./pearson";
import { assertFinite, assertPaired } from "./value-check";

/**
 * Kendall's tau-b, for heavy ties; null below three pairs or when one side does not vary. Counted in
 * n·log n, Knight, JASA 61 (1966) 436; p by the tie-corrected normal approximation, Kendall 1970, ch. 4;
 * interval by Fisher's z with variance 0.437 / (n − 4), Fieller, Hartley and Pearson, Biometrika 44 (1957) 470.
 */
export function kendallTau(first: readonly number[], second: readonly number[]): Correlation | null {
  assertPaired(first, second);
  const pairs = first.map((x, at) => ({ x, y: second[at] ?? Number.NaN }));
  for (const { x, y } of pairs) assertFinite("a value", x, y);
  const n = pairs.length;
  if (n < 3) return null;
  pairs.sort((a, b) => a.x - b.x || a.y - b.y);
  const xTies = tieSizes(pairs, (a, b) => a.x === b.x);
  const bothTies = tieSizes(pairs, (a, b) => a.x === b.x && a.y === b.y);
  const [sorted, swaps] = sortCountingSwaps(pairs.map(({ y }) => y));
  const yTies = tieSizes(sorted, (a, b) => a === b);
  const all = (n * (n - 1)) / 2;
  const [inX, inY, inBoth] = [tiedPairs(xTies), tiedPairs(yTies), tiedPairs(bothTies)];
  if (inX === all || inY === all) return null;
  const score = all - inX - inY + inBoth - 2 * swaps;
  const r = Math.max(-1, Math.min(1, score / Math.sqrt(all - inX) / Math.sqrt(all - inY)));
  const p = twoSidedNormalTail(score / Math.sqrt(scoreVariance(n, xTies, yTies)));
  return { r, n, p, ...(n < 5 ? { low: null, high: null } : fisherInterval(r, 0.437 / (n - 4))) };
}

const tiedPairs = (sizes: readonly number[]) => sizes.reduce((sum, t) => sum + (t * (t - 1)) / 2, 0);

function tieSizes<Value>(sorted: readonly Value[], areTied: (a: Value, b: Value) => boolean): number[] {
  const sizes: number[] = [];
  let first: Value | undefined;
  for (const value of sorted) {
    if (first !== undefined && areTied(first, value)) sizes.push((sizes.pop() ?? 0) + 1);
    else sizes.push(1);
    first = value;
  }
  return sizes;
}

function scoreVariance(n: number, xTies: readonly number[], yTies: readonly number[]): number {
  const sum = (sizes: readonly number[], term: (t: number) => number) =>
    sizes.reduce((total, t) => total + term(t), 0);
  const first = (t: number) => t * (t - 1);
  const second = (t: number) => t * (t - 1) * (t - 2);
  const main = (t: number) => t * (t - 1) * (2 * t + 5);
  return (
    (main(n) - sum(xTies, main) - sum(yTies, main)) / 18 +
    (sum(xTies, first) * sum(yTies, first)) / (2 * first(n)) +
    (sum(xTies, second) * sum(yTies, second)) / (9 * second(n))
  );
}

/** The values in order, and how many neighbours had to swap for it. */
function sortCountingSwaps(values: readonly number[]): [number[], number] {
  if (values.length < 2) return [[...values], 0];
  const half = values.length >> 1;
  const [left, leftSwaps] = sortCountingSwaps(values.slice(0, half));
  const [right, rightSwaps] = sortCountingSwaps(values.slice(half));
  const merged: number[] = [];
  let swaps = leftSwaps + rightSwaps;
  let taken = 0;
  for (const value of right) {
    for (let next = left[taken]; next !== undefined && next <= value; next = left[++taken]) merged.push(next);
    swaps += left.length - taken;
    merged.push(value);
  }
  return [[...merged, ...left.slice(taken)], swaps];
}

import { assertFinite, assertWhole } from "./value-check";

/** Of `size` contacts n answered; Σ x and Σ x² of their answers (for a share both are the hits). */
export type AnswerStratum = { keys: string[]; size: number; n: number; sum: number; squares: number };

/**
 * Strata of at least `least` answers each: the smaller ones are put together, and with the next smallest until
 * they are enough. Little, JASA 88 (1993) 1001.
 */
export function collapsedStrata(strata: readonly AnswerStratum[], least: number): AnswerStratum[] {
  assertWhole("least", least, 1);
  for (const { size, n, sum, squares } of strata) {
    assertWhole("n", n);
    assertWhole("size", size);
    assertFinite("a sum of answers", sum, squares);
    if (n > size) throw new RangeError(`n (${n}) must not exceed the size (${size}) of its stratum`);
  }
  const filled = strata.filter(({ size }) => size > 0).sort((a, b) => a.n - b.n);
  const large = filled.filter(({ n }) => n >= least);
  const [first, ...small] = filled.filter(({ n }) => n < least);
  if (!first) return large;
  let together = small.reduce(merged, first);
  while (together.n < least) {
    const next = large.shift();
    if (!next) break;
    together = merged(together, next);
  }
  return [together, ...large];
}

const merged = (a: AnswerStratum, b: AnswerStratum): AnswerStratum => ({
  keys: [...a.keys, ...b.keys],
  size: a.size + b.size,
  n: a.n + b.n,
  sum: a.sum + b.sum,
  squares: a.squares + b.squares,
});

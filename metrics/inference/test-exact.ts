/** How far `actual` is from `expected`, as a share of `expected`. */
export const relativeError = (actual: number, expected: number) =>
  actual === expected ? 0 : Math.abs(actual - expected) / Math.abs(expected);

/** n choose k, exactly. */
export function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n;
  let product = 1n;
  for (let i = 1n; i <= BigInt(k); i++) product = (product * (BigInt(n - k) + i)) / i;
  return product;
}

/** over / under of whole numbers too large for a number, rounded at the 18th digit. */
export function quotient(over: bigint, under: bigint): number {
  if (over === 0n) return 0;
  const shift = Math.max(0, 64 + under.toString(2).length - over.toString(2).length);
  // Careful: 2^−shift alone is too small for a number where the quotient is not.
  const half = Math.floor(shift / 2);
  return Number((over << BigInt(shift)) / under) * 2 ** -half * 2 ** (half - shift);
}

/** P(X ≤ k) and P(X ≥ k) of a binomial with p = part / whole, added up in whole numbers. */
export function exactBinomialTails(k: number, n: number, part: number, whole: number) {
  const masses = Array.from(
    { length: n + 1 },
    (_, i) => choose(n, i) * BigInt(part) ** BigInt(i) * BigInt(whole - part) ** BigInt(n - i),
  );
  const sum = (some: bigint[]) => some.reduce((a, b) => a + b, 0n);
  const all = BigInt(whole) ** BigInt(n);
  return { lower: quotient(sum(masses.slice(0, k + 1)), all), upper: quotient(sum(masses.slice(k)), all) };
}

/** Every order of the values. */
export function permutations<Value>(values: readonly Value[]): Value[][] {
  if (values.length < 2) return [[...values]];
  return values.flatMap((value, at) =>
    permutations([...values.slice(0, at), ...values.slice(at + 1)]).map((rest) => [value, ...rest]),
  );
}

import { assertFinite, assertNotEmpty } from "./value-check";

/**
 * Jensen–Shannon divergence of distributions over the same outcomes, in bits, 0..log₂ of how many; not its
 * square root, the distance. Rows may be counts; each is scaled to 1. Lin, IEEE Trans Inf Theory 37 (1991) 145.
 * @param weights of the distributions, equal unless given
 */
export function jensenShannon(
  distributions: readonly (readonly number[])[],
  weights: readonly number[] = distributions.map(() => 1),
): number {
  assertNotEmpty("distributions", distributions);
  if (weights.length !== distributions.length) {
    throw new RangeError(`${distributions.length} distributions need as many weights, not ${weights.length}`);
  }
  const width = distributions[0]?.length ?? 0;
  const shares = distributions.map((row) => scaled("distribution", row));
  const shareOf = scaled("weights", weights);
  if (shares.some((row) => row.length !== width)) {
    throw new RangeError("distributions must have the same number of outcomes");
  }
  const mixture = Array.from({ length: width }, (_, outcome) =>
    shares.reduce((sum, row, at) => sum + (shareOf[at] ?? 0) * (row[outcome] ?? 0), 0),
  );
  const divergence = shares.reduce((sum, row, at) => {
    const fromMixture = row.reduce(
      (bits, share, outcome) =>
        share === 0 ? bits : bits + share * Math.log2(share / (mixture[outcome] ?? 0)),
      0,
    );
    return shareOf[at] === 0 ? sum : sum + (shareOf[at] ?? 0) * fromMixture;
  }, 0);
  return Math.max(0, divergence);
}

function scaled(name: string, row: readonly number[]): number[] {
  for (const value of row) {
    assertFinite(`each of ${name}`, value);
    if (value < 0) throw new RangeError(`each of ${name} must be at least 0, not ${value}`);
  }
  const sum = row.reduce((a, b) => a + b, 0);
  if (!(sum > 0)) throw new RangeError(`${name} must add up to more than 0`);
  return row.map((value) => value / sum);
}

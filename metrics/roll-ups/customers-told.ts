import { modulus } from "@/db/roll-ups/tally";

/** With sums of powers up to the eighth, up to five customers can be told apart. */
export const mostTold = 5;

/**
 * How many distinct customers a group of facts has, up to five: from how many facts there are and the sums of the
 * first eight powers of their customers' numbers, modulo a prime. These add up and are taken away like counts,
 * where a set of customers is not.
 *
 * The sums s₀ … s₈ make the Hankel matrix (sᵢ₊ⱼ), a product of Vandermonde matrices; its rank is the number of
 * distinct customers (Prony 1795). It is never more; that it is less by chance happens once in some 10⁹ groups.
 */
export function customersTold(sums: readonly number[]): number {
  const rows = Array.from({ length: mostTold }, (_, i) =>
    Array.from({ length: mostTold }, (_, j) => residue(BigInt(sums[i + j] ?? 0))),
  );
  let rank = 0;
  for (let column = 0; column < mostTold; column++) {
    const pivot = rows.findIndex((row, place) => place >= rank && row[column] !== 0n);
    if (pivot === -1) continue;
    const [row = []] = rows.splice(pivot, 1);
    rows.splice(rank, 0, row);
    const inverse = power(row[column] ?? 0n, prime - 2n);
    for (let below = rank + 1; below < mostTold; below++) {
      const factor = residue((rows[below]?.[column] ?? 0n) * inverse);
      rows[below] = (rows[below] ?? []).map((value, place) => residue(value - factor * (row[place] ?? 0n)));
    }
    rank += 1;
  }
  return rank;
}

const prime = BigInt(modulus);

const residue = (value: bigint) => ((value % prime) + prime) % prime;

function power(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, base];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = residue(result * square);
    square = residue(square * square);
  }
  return result;
}

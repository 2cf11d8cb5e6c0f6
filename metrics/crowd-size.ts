/** A bit for each customer of some rows, by a hash of 61, in digits as the database says it; see `crowd`. */
export type Crowd = string;

const everyBit = (1n << 61n) - 1n;

/** The bits set in any of these: at least as many customers. */
export function crowdSize(crowds: readonly Crowd[]): number {
  let all = 0n;
  for (const crowd of crowds) {
    all |= BigInt(crowd);
    if (all === everyBit) break;
  }
  return bits(Number(all & 0xffff_ffffn)) + bits(Number(all >> 32n));
}

// Thousands of cells are counted for one page, and arithmetic on numbers is much faster than on bigints.
function bits(word: number): number {
  let n = 0;
  for (let rest = word | 0; rest !== 0; rest &= rest - 1) n += 1;
  return n;
}

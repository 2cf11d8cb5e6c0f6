/** The bits set in a crowd of up to 64: at least as many customers. */
export function crowdSize(crowd: bigint): number {
  return bits(Number(crowd & 0xffff_ffffn)) + bits(Number(crowd >> 32n));
}

// Thousands of cells are counted for one page, and arithmetic on numbers is much faster than on bigints.
function bits(word: number): number {
  let n = 0;
  for (let rest = word | 0; rest !== 0; rest &= rest - 1) n += 1;
  return n;
}

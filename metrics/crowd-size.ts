/** The bits set in a crowd: at least as many customers. */
export function crowdSize(crowd: bigint): number {
  let rest = crowd;
  let n = 0;
  for (; rest > 0n; rest &= rest - 1n) n += 1;
  return n;
}

/** Refuses what cannot have been counted, naming it. */
export function assertCounts(k: number, n: number): void {
  if (!Number.isFinite(n) || n < 0) throw new RangeError(`n must be a count of at least 0, not ${n}`);
  if (!Number.isFinite(k) || k < 0) throw new RangeError(`k must be a count of at least 0, not ${k}`);
  if (k > n) throw new RangeError(`k (${k}) must not exceed n (${n})`);
}

/** k of n. */
export type Counts = { k: number; n: number };

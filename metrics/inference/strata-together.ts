import { nestedStrata } from "./nested-strata";

/** Rows of one kind, by what makes the kind: the most important key first. `n` decides whether it stands alone. */
export type KeyedStratum = { keys: string[]; n: number };

/** Keys as one; none has a null byte, as no text of a database has. */
export const kindKey = (keys: readonly string[]) => keys.join("\0");

/**
 * Which strata are read together so that each has at least `least` rows: a number for the keys of each stratum.
 * The later a key, the sooner it is given up.
 */
export function strataTogether(strata: readonly KeyedStratum[], least: number): (keys: string[]) => number {
  const width = strata[0]?.keys.length ?? 0;
  const found = nestedStrata(
    strata.map(({ keys, n }) => ({ keys, size: n + 1, n, sum: 0, squares: 0 })),
    least,
  );
  const places = new Map<string, number>();
  for (const [place, { keys }] of found.entries())
    for (let at = 0; at < keys.length; at += width) places.set(kindKey(keys.slice(at, at + width)), place);
  return (keys) => places.get(kindKey(keys)) ?? -1;
}

import { assertCounts } from "./count-check";
import { assertFinite } from "./value-check";

/**
 * The chance that a hit was given a higher prediction than a miss, ties counting half; null without both.
 * Mann–Whitney's U over pairs; Hanley and McNeil, Radiology 143 (1982) 29.
 */
export function areaUnderCurve(
  predictions: readonly { predicted: number; n: number; k: number }[],
): number | null {
  for (const { predicted, n, k } of predictions) {
    assertFinite("a prediction", predicted);
    assertCounts(k, n);
  }
  const ascending = [...predictions].sort((a, b) => a.predicted - b.predicted);
  let [hits, misses, wins] = [0, 0, 0];
  for (let at = 0; at < ascending.length; ) {
    const value = ascending[at]?.predicted;
    let [tiedHits, tiedMisses] = [0, 0];
    for (; at < ascending.length && ascending[at]?.predicted === value; at++) {
      const { n = 0, k = 0 } = ascending[at] ?? {};
      tiedHits += k;
      tiedMisses += n - k;
    }
    wins += tiedHits * (misses + tiedMisses / 2);
    hits += tiedHits;
    misses += tiedMisses;
  }
  return hits === 0 || misses === 0 ? null : wins / hits / misses;
}

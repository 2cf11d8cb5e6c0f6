import { logBinomialMass } from "./binomial-mass";
import type { Random } from "./random-stream";
import { unimodalDraw } from "./unimodal-draw";

/** An urn of `hits` and `misses` from which `drawn` are taken without putting back. */
export type Urn = { hits: number; misses: number; drawn: number };

/** ln P(k hits among those drawn), as a quotient of three binomial masses. Loader 2000. */
export function logHypergeometricMass(k: number, { hits, misses, drawn }: Urn): number {
  const n = hits + misses;
  if (k < Math.max(0, drawn - misses) || k > Math.min(hits, drawn)) return Number.NEGATIVE_INFINITY;
  if (drawn === 0 || drawn === n) return 0;
  const [p, q] = [drawn / n, (n - drawn) / n];
  const mass = (i: number, of: number) => logBinomialMass(i, of - i, p, q);
  return mass(k, hits) + mass(drawn - k, misses) - mass(drawn, n);
}

/** How many of those drawn are hits. */
export function randomHypergeometric(random: Random, urn: Urn): number {
  const { hits, misses, drawn } = urn;
  const least = Math.max(0, drawn - misses);
  const most = Math.min(hits, drawn);
  if (least === most) return least;
  const mode = Math.min(most, Math.max(least, Math.floor(((drawn + 1) * (hits + 1)) / (hits + misses + 2))));
  return unimodalDraw(random, {
    mode,
    mass: Math.exp(logHypergeometricMass(mode, urn)),
    up: (k) => (((hits - k) / (k + 1)) * (drawn - k)) / (misses - drawn + k + 1),
    down: (k) => ((k / (hits - k + 1)) * (misses - drawn + k)) / (drawn - k + 1),
  });
}

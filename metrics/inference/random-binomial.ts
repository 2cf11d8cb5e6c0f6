import { binomialMass } from "./binomial-mass";
import type { Random } from "./random-stream";
import { unimodalDraw } from "./unimodal-draw";

/** How many of n draws hit when each does with probability p. */
export function randomBinomial(random: Random, n: number, p: number): number {
  if (n === 0 || p <= 0) return 0;
  if (p >= 1) return n;
  const odds = p / (1 - p);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  return unimodalDraw(random, {
    mode,
    mass: binomialMass(mode, n, p),
    up: (k) => ((n - k) / (k + 1)) * odds,
    down: (k) => k / (n - k + 1) / odds,
  });
}

import { assertWhole } from "./value-check";

export type Random = () => number;

/** Uniform whole numbers from 0 to 2³² − 1, the same for the same seed. sfc32, Doty-Humphrey 2010, PractRand. */
export function randomWords(seed: number): Random {
  assertWhole("seed", seed);
  let a = 0;
  let b = seed >>> 0;
  let c = Math.floor(seed / 2 ** 32) >>> 0;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let warm = 0; warm < 15; warm++) next();
  return next;
}

/** Uniform numbers in [0, 1) of 53 bits, the same for the same seed. */
export function randomStream(seed: number): Random {
  const next = randomWords(seed);
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
}

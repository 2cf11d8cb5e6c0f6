import type { Random } from "./random-stream";

/** Masses of whole numbers around a mode; `up(k)` is mass(k + 1) / mass(k), `down(k)` mass(k − 1) / mass(k), 0 beyond the ends. */
export type Unimodal = {
  mode: number;
  mass: number;
  up: (k: number) => number;
  down: (k: number) => number;
};

/** One draw, by walking outwards from the mode until the masses passed exceed a uniform number. Kemp, Appl Stat 30 (1981) 249. */
export function unimodalDraw(random: Random, { mode, mass, up, down }: Unimodal): number {
  let left = random() - mass;
  let above = mode;
  let below = mode;
  let massAbove = mass;
  let massBelow = mass;
  while (left >= 0) {
    massAbove *= up(above);
    massBelow *= down(below);
    if (massAbove === 0 && massBelow === 0) return mode;
    if (massAbove > 0) {
      above++;
      left -= massAbove;
      if (left < 0) return above;
    }
    if (massBelow > 0) {
      below--;
      left -= massBelow;
      if (left < 0) return below;
    }
  }
  return mode;
}

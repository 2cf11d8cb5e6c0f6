import type { Domain } from "./scale";

/** One intent: how satisfied and how easy, 0 to 100, and by how many said. */
export type QuadrantPoint = {
  key: string;
  name: string;
  href: string;
  ease: number;
  satisfaction: number;
  n: number;
  words: string;
};

/** With the radius of its circle in pixels: its area grows with n. */
export type PlacedPoint = QuadrantPoint & { radius: number };
export type QuadrantPlaces = { points: PlacedPoint[]; across: Domain; up: Domain };

const [smallest, largest] = [4, 22];

/** What a scatter shows and how large. */
export function quadrantPlaces(points: QuadrantPoint[]): QuadrantPlaces {
  const most = Math.max(1, ...points.map(({ n }) => n));
  return {
    across: around(points.map(({ ease }) => ease)),
    up: around(points.map(({ satisfaction }) => satisfaction)),
    points: points.map((point) => ({
      ...point,
      radius: Math.max(smallest, Math.sqrt(point.n / most) * largest),
    })),
  };
}

/** Round limits with room for the circles at the edges. */
function around(values: number[]): Domain {
  const low = Math.max(0, Math.floor((Math.min(...values) - 4) / 5) * 5);
  const high = Math.min(100, Math.ceil((Math.max(...values) + 4) / 5) * 5);
  return low < high ? { low, high } : { low: 0, high: 100 };
}

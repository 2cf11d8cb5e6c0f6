import type { Line } from "@/journeys/line-shape";

/** A line as somebody may see it who has still to judge something on it: what machines scored is left out. */
export function withoutScores(line: Line): Line {
  return {
    ...line,
    interactions: line.interactions.map((one) => (one.hidden ? one : { ...one, evaluations: [] })),
  };
}

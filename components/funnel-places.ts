import { type Domain, roundDomain } from "./scale";

type Band = { low: number; high: number };
/** How wide chance alone is at a number of rows. */
export type FunnelStep = { n: number; limits: { inner: Band; outer: Band } };

export type FunnelPoint = {
  key: string;
  name: string;
  href: string;
  n: number;
  share: number;
  /** Whether it is said to stand out. */
  isOut: boolean;
  words: string;
};

/** Room for every point, and for the limits where the points begin. */
export function funnelDomains(points: FunnelPoint[], curve: FunnelStep[]): { across: Domain; up: Domain } {
  const most = Math.max(1, ...points.map(({ n }) => n));
  const fewest = Math.min(most, ...points.map(({ n }) => n));
  const seen = curve.filter(({ n }) => n >= fewest);
  const values = [
    ...points.map(({ share }) => share),
    ...seen.flatMap(({ limits: { outer } }) => [outer.low, outer.high]),
  ];
  return { across: { low: fewest * 0.6, high: most * 1.06 }, up: roundDomain(values, "share") };
}

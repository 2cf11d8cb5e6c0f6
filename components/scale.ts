import type { Unit } from "@/language/reading";

/** The range of values that a drawing shows. */
export type Domain = { low: number; high: number };

/** Where a value lies in a domain, 0 to 100 from low to high, held inside; to what can be seen of it. */
export function position({ low, high }: Domain, value: number): number {
  if (high === low) return 50;
  return short(Math.min(100, Math.max(0, ((value - low) / (high - low)) * 100)));
}

/** The same, measured from the top, as screens do. */
export function fromTop(domain: Domain, value: number): number {
  return short(100 - position(domain, value));
}

/** A place as it is written: a hundredth of a hundred is less than a dot. */
export const short = (place: number) => Number(place.toFixed(2));

/** The step of 1, 2 or 5 times a power of ten of which `wanted` come nearest to spanning the domain. */
function step({ low, high }: Domain, wanted: number): number {
  const rough = (high - low) / wanted || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const distance = (factor: number) => Math.abs(Math.log((factor * power) / rough));
  const [nearest = 1] = [1, 2, 5, 10].sort((a, b) => distance(a) - distance(b));
  return nearest * power;
}

const edges: Record<Unit, Domain> = {
  share: { low: 0, high: 1 },
  points: { low: -100, high: 100 },
  seconds: { low: 0, high: Number.POSITIVE_INFINITY },
  score: { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY },
  count: { low: 0, high: Number.POSITIVE_INFINITY },
};

/** Round limits around some values, never beyond what the unit can be. */
export function roundDomain(values: number[], unit: Unit): Domain {
  if (values.length === 0) return unit === "share" ? edges.share : { low: 0, high: 1 };
  const found = { low: Math.min(...values), high: Math.max(...values) };
  const flat = found.low === found.high;
  const size = step(flat ? { low: 0, high: Math.abs(found.high) || 1 } : found, 4);
  const edge = edges[unit];
  return {
    low: Math.max(edge.low, tidy((Math.floor(found.low / size) - (flat ? 1 : 0)) * size)),
    high: Math.min(edge.high, tidy((Math.ceil(found.high / size) + (flat ? 1 : 0)) * size)),
  };
}

/** Round values across a domain, both ends included where they are round. */
export function ticks(domain: Domain, wanted = 4): number[] {
  const size = step(domain, wanted);
  const found: number[] = [];
  for (let n = Math.ceil(domain.low / size - 1e-9); n * size <= domain.high + size * 1e-9; n++)
    found.push(tidy(n * size));
  return found;
}

const tidy = (value: number) => Number(value.toPrecision(12)) + 0;

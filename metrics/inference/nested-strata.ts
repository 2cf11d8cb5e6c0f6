import { type AnswerStratum, collapsedStrata } from "./collapsed-strata";

/**
 * Strata of at least `least` answers each, put together within the values of their first keys for as long as
 * that is enough: the later a key, the sooner it is given up. Among equals the one with the lower response rate
 * goes first. Strata with the same keys are one. Little, JASA 88 (1993) 1001.
 */
export function nestedStrata(strata: readonly AnswerStratum[], least: number, depth = 0): AnswerStratum[] {
  const branches = new Map<string | undefined, AnswerStratum[]>();
  for (const stratum of strata) {
    const branch = branches.get(stratum.keys[depth]);
    if (branch) branch.push(stratum);
    else branches.set(stratum.keys[depth], [stratum]);
  }
  const isLeaf = strata.every(({ keys }) => keys.length <= depth);
  const inside = isLeaf
    ? one(strata)
    : [...branches.values()].flatMap((branch) => nestedStrata(branch, least, depth + 1));
  return collapsedStrata([...inside].sort(order), least);
}

/** By nothing but what they hold, so that the order in which they came changes no digit. */
const order = (a: AnswerStratum, b: AnswerStratum) =>
  a.n - b.n || b.size - a.size || a.sum - b.sum || a.squares - b.squares;

function one([first, ...rest]: readonly AnswerStratum[]): AnswerStratum[] {
  if (!first) return [];
  const total = (of: (stratum: AnswerStratum) => number) =>
    rest.reduce((sum, stratum) => sum + of(stratum), of(first));
  return [
    {
      keys: first.keys,
      size: total(({ size }) => size),
      n: total(({ n }) => n),
      sum: total(({ sum }) => sum),
      squares: total(({ squares }) => squares),
    },
  ];
}

import { type Comparison, compare } from "./compare";
import { benjaminiHochberg } from "./inference/benjamini-hochberg";
import { chiSquareHomogeneity } from "./inference/chi-square-homogeneity";
import { fisherTest } from "./inference/fisher-test";
import type { Parts } from "./inference/kitagawa";
import { type Part, partsOfChange, type Stratum } from "./inference/parts-of-change";
import { type Pair, sideOf } from "./moved-cells";

/** What one kind of rows adds to a change. */
export type MovedCell = Pair & {
  parts: Parts;
  /** The kind's own change; null where it has vanished. */
  comparison: Comparison | null;
  /** How much of everything the kind is. */
  shares: { after: number; before: number };
  /** Which of its parts are large, and clear however many kinds were looked at. */
  reasons: Reason[];
};
export type Reason = "rate" | "mix";

export type Explanation = {
  total: number;
  rate: Part;
  mix: Part;
  /** What adds most to the change comes first, whichever its direction. */
  cells: MovedCell[];
  /** The few of them that have a reason, and what everything else adds. */
  named: MovedCell[];
  others: Parts;
  /** Everything that is withheld or too small to be told apart, as one. */
  rest: { after: number; before: number; parts: Parts } | null;
};

const mostNamed = 5;
/** A part that is a reason is at least so much of the whole change. */
const leastPart = 0.05;
const falseDiscoveries = 0.1;
const leastExpected = 5;

/** A change as what kinds of rows add to it. Null where a cohort is all but empty. */
export function explanation(pairs: Pair[], rest: Stratum): Explanation | null {
  const strata = [...pairs.map(stratum), rest];
  const found = partsOfChange(strata);
  if (!found) return null;
  const size = (side: keyof Stratum) => strata.reduce((sum, one) => sum + one[side].n, 0);
  const sizes = { after: size("after"), before: size("before") };
  const comparisons = pairs.map(({ after, before }) => after && compare(after, before));
  const moved = discovered(
    pairs.map((pair, place) => (isRead(comparisons[place] ?? null) ? rates(stratum(pair)) : null)),
  );
  const grown = discovered(pairs.map((pair) => shares(stratum(pair), sizes)));
  const none = { total: 0, rate: 0, mix: 0 };
  const cells = pairs.map((pair, place): MovedCell => {
    const parts = found.strata[place] ?? none;
    const comparison = comparisons[place] ?? null;
    const isSure = { rate: spansNoZero(comparison) && moved[place], mix: grown[place] };
    const isLarge = (part: Reason) => Math.abs(parts[part]) >= leastPart * Math.abs(found.total);
    return {
      ...pair,
      parts,
      comparison,
      shares: { after: (pair.after?.n ?? 0) / sizes.after, before: (pair.before?.n ?? 0) / sizes.before },
      reasons: (["rate", "mix"] as const).filter((part) => isSure[part] && isLarge(part)),
    };
  });
  cells.sort((a, b) => Math.abs(b.parts.total) - Math.abs(a.parts.total));
  const named = cells.filter(({ reasons }) => reasons.length > 0).slice(0, mostNamed);
  const { total, rate, mix } = found;
  const left = named.reduce((sum, { parts }) => less(sum, parts), {
    total,
    rate: rate.value,
    mix: mix.value,
  });
  const isSome = rest.after.n + rest.before.n > 0;
  return {
    total,
    rate,
    mix,
    cells,
    named,
    others: left,
    rest: isSome
      ? { after: rest.after.n, before: rest.before.n, parts: found.strata[pairs.length] ?? none }
      : null,
  };
}

const less = (a: Parts, b: Parts): Parts => ({
  total: a.total - b.total,
  rate: a.rate - b.rate,
  mix: a.mix - b.mix,
});

const stratum = ({ after, before }: Pair): Stratum => ({ after: sideOf(after), before: sideOf(before) });

const isRead = (comparison: Comparison | null) => comparison !== null && comparison.verdict !== "too_few";
const spansNoZero = (comparison: Comparison | null) =>
  isRead(comparison) && comparison?.verdict !== "no_clear_change";

/** Yes and no, after and before. */
const rates = ({ after, before }: Stratum) => [after, before].map(({ k, n }) => [k, n - k]);

/** This kind and all others, after and before. */
const shares = ({ after, before }: Stratum, sizes: { after: number; before: number }) => [
  [after.n, sizes.after - after.n],
  [before.n, sizes.before - before.n],
];

/** Which tables differ between their rows; of all that do, one in ten may by chance. Null: not asked. */
function discovered(tables: (number[][] | null)[]): boolean[] {
  const p = tables.flatMap((table) => (table ? [chance(table)] : []));
  const found = benjaminiHochberg(p, falseDiscoveries).map(({ rejected }) => rejected);
  return tables.map((table) => table !== null && found.shift() === true);
}

function chance(table: number[][]): number {
  const chiSquare = chiSquareHomogeneity(table);
  if (!chiSquare) return 1;
  return chiSquare.minimumExpected >= leastExpected ? chiSquare.p : Math.min(1, fisherTest(table).p);
}

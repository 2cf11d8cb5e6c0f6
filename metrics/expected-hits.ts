import type { Counts } from "./inference/count-check";
import { kindKey, strataTogether } from "./inference/strata-together";

/** Rows of one kind in one pair of hands: what was inherited, the most important first, and how it ended. */
export type WorkCell = Counts & { keys: string[] };

/** How many hits were to be expected, and how much that number varies by chance. */
export type Expected = { hits: number; variance: number };

/** Rows from which a kind of work has a rate of its own. */
export const smallestKind = 30;

/**
 * What each would have had with the rate that everybody together reaches with work of the same kind, as if the
 * hits of each kind had been dealt out by lot. Everybody includes oneself: the sum of what was expected is the
 * sum of what came, and who did all work of a kind is expected to do as well as that.
 */
export function expectedHits(everybody: readonly (readonly WorkCell[])[], least = smallestKind): Expected[] {
  return everybody.map(expectedOf(everybody.flat(), least));
}

/** Answers with a function that says what was to be expected of one after the other, given the work of everybody. */
export function expectedOf(all: readonly WorkCell[], least = smallestKind) {
  const kindOf = strataTogether(pooled(all), least);
  const kinds = countsBy(all, kindOf);
  return (cells: readonly WorkCell[]): Expected => {
    const own = [...countsBy(cells, kindOf)].map(([kind, { n }]) => dealt(n, kinds.get(kind)));
    return {
      hits: own.reduce((sum, { hits }) => sum + hits, 0),
      variance: own.reduce((sum, { variance }) => sum + variance, 0),
    };
  };
}

/** Mean and variance of a draw of n without replacement. */
function dealt(n: number, { k, n: all }: Counts = { k: 0, n: 0 }): Expected {
  const rate = all === 0 ? 0 : k / all;
  const left = all <= 1 ? 0 : (all - n) / (all - 1);
  return { hits: n * rate, variance: n * rate * (1 - rate) * left };
}

function countsBy(cells: readonly WorkCell[], kindOf: (keys: string[]) => number): Map<number, Counts> {
  const kinds = new Map<number, Counts>();
  for (const { keys, k, n } of cells) {
    const kind = kindOf(keys);
    const known = kinds.get(kind);
    if (known) add(known, { k, n });
    else kinds.set(kind, { k, n });
  }
  return kinds;
}

/** One cell for each kind of work. */
export function pooled(cells: readonly WorkCell[]): WorkCell[] {
  const kinds = new Map<string, WorkCell>();
  for (const { keys, k, n } of cells) {
    const name = kindKey(keys);
    const known = kinds.get(name);
    if (known) add(known, { k, n });
    else kinds.set(name, { keys, k, n });
  }
  return [...kinds.values()];
}

export function added(cells: readonly Counts[]): Counts {
  const sum = { k: 0, n: 0 };
  for (const cell of cells) add(sum, cell);
  return sum;
}

function add(sum: Counts, { k, n }: Counts): void {
  sum.k += k;
  sum.n += n;
}

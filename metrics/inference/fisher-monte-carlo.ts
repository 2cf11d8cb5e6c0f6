import { margins, type Table } from "./contingency-table";
import { logFactorial, tieTolerance } from "./fisher-exact";
import { randomHypergeometric } from "./hypergeometric";
import { type Random, randomStream } from "./random-stream";
import { assertWhole } from "./value-check";

/** So many tables as unlikely say p to 5% of itself; nothing is decided there by more. */
const enough = 500;

/**
 * The same p as `fisherExact` from random tables with the same margins, the same for the same seed: out of `draws`,
 * (1 + as unlikely) / (1 + draws), or `enough` over those drawn until so many were. Patefield, Appl Stat 30 (1981) 91;
 * Besag and Clifford, Biometrika 78 (1991) 301; Phipson and Smyth, SAGMB 9 (2010) 39.
 */
export function fisherMonteCarlo(given: Table, seed: number, draws = 9999): number {
  assertWhole("draws", draws, 1);
  const { table, rows, columns } = margins(given);
  if (rows.length < 2 || columns.length < 2) return 1;
  const unlikelihood = unlikelihoods();
  const observed = unlikelihood(table) - tieTolerance;
  const random = randomStream(seed);
  let asUnlikely = 0;
  for (let drawn = 1; drawn <= draws; drawn++) {
    if (unlikelihood(randomTable(random, rows, columns)) >= observed) asUnlikely++;
    if (asUnlikely === enough) return enough / drawn;
  }
  return (1 + asUnlikely) / (1 + draws);
}

/** The part of −ln P of a table that is not the same for all tables of its margins. */
function unlikelihoods(): (table: Table) => number {
  const known = new Map<number, number>();
  const weigh = (count: number) => {
    const before = known.get(count);
    if (before !== undefined) return before;
    const found = logFactorial(count);
    known.set(count, found);
    return found;
  };
  return (table) => {
    let total = 0;
    for (const row of table) for (const count of row) total += weigh(count);
    return total;
  };
}

/** One table of these margins, each row drawn from what the rows above left in the columns. */
function randomTable(random: Random, rows: readonly number[], columns: readonly number[]): number[][] {
  const left = [...columns];
  return rows.map((row) => {
    let misses = left.reduce((sum, count) => sum + count, 0);
    let drawn = row;
    return left.map((hits, column) => {
      misses -= hits;
      const count = randomHypergeometric(random, { hits, misses, drawn });
      drawn -= count;
      left[column] = hits - count;
      return count;
    });
  });
}

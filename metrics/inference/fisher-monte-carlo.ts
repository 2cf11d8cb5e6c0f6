import { margins, type Table } from "./contingency-table";
import { logTableMass, tieTolerance } from "./fisher-exact";
import { randomHypergeometric } from "./hypergeometric";
import { type Random, randomStream } from "./random-stream";
import { assertWhole } from "./value-check";

/**
 * The same p as `fisherExact` from `draws` random tables with the same margins, (1 + as unlikely) / (1 + draws),
 * the same for the same seed. Patefield, Appl Stat 30 (1981) 91; Phipson and Smyth, SAGMB 9 (2010) 39.
 */
export function fisherMonteCarlo(given: Table, seed: number, draws = 9999): number {
  assertWhole("draws", draws, 1);
  const all = margins(given);
  if (all.rows.length < 2 || all.columns.length < 2) return 1;
  const observed = logTableMass(all.table, all) + tieTolerance;
  const random = randomStream(seed);
  let asUnlikely = 0;
  for (let draw = 0; draw < draws; draw++) {
    if (logTableMass(randomTable(random, all.rows, all.columns), all) <= observed) asUnlikely++;
  }
  return (1 + asUnlikely) / (1 + draws);
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

import type { Table } from "./contingency-table";
import { fisherExact } from "./fisher-exact";
import { fisherMonteCarlo } from "./fisher-monte-carlo";

/** Two-sided p that rows share one mix, exact where the tables can be counted, else by seeded draws; `method` says which. */
export function fisherTest(
  table: Table,
  seed = 1,
): { p: number; method: "fisher_exact" | "fisher_monte_carlo" } {
  const exact = fisherExact(table);
  if (exact !== null) return { p: exact, method: "fisher_exact" };
  return { p: fisherMonteCarlo(table, seed), method: "fisher_monte_carlo" };
}

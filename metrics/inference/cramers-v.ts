import { chiSquareHomogeneity } from "./chi-square-homogeneity";
import { margins, type Table } from "./contingency-table";

/**
 * Strength of association 0..1, plain (Cramér 1946) and corrected for its upward bias in small samples
 * (Bergsma, J Korean Stat Soc 42 (2013) 323); null where chi-square is.
 */
export function cramersV(given: Table): { plain: number; biasCorrected: number } | null {
  const test = chiSquareHomogeneity(given);
  if (!test || test.n < 2) return null;
  const { rows, columns, n } = margins(given);
  const phiSquared = test.statistic / n;
  const shrunk = (size: number) => size - (size - 1) ** 2 / (n - 1);
  const corrected = Math.max(0, phiSquared - test.df / (n - 1));
  const room = Math.min(shrunk(rows.length), shrunk(columns.length)) - 1;
  return {
    plain: Math.sqrt(phiSquared / (Math.min(rows.length, columns.length) - 1)),
    biasCorrected: room > 0 ? Math.min(1, Math.sqrt(corrected / room)) : 0,
  };
}

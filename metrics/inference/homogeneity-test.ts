import { chiSquareHomogeneity } from "./chi-square-homogeneity";
import type { Table } from "./contingency-table";
import { fisherTest } from "./fisher-test";

/** Below this many expected somewhere, chi-square is not to be trusted. Cochran, Biometrics 10 (1954) 417. */
const leastExpected = 5;

/** Whether the rows of a table share one mix of columns: chi-square, or Fisher's exact test where cells are small. */
export function homogeneityTest(table: Table): { test: "chi_square" | "fisher"; p: number } {
  const chiSquare = chiSquareHomogeneity(table);
  return chiSquare && chiSquare.minimumExpected >= leastExpected
    ? { test: "chi_square", p: chiSquare.p }
    : { test: "fisher", p: fisherTest(table).p };
}

import type { Reading } from "@/language/reading";
import { homogeneityTest } from "./inference/homogeneity-test";

const level = 0.05;

/**
 * Whether the shares of groups that do not overlap differ by more than chance makes them; null where fewer than
 * two of them speak. Rows of one customer are taken for independent.
 */
export function groupsDiffer(readings: Reading[]): boolean | null {
  const table = readings
    .filter(({ standing }) => standing === "sound")
    .map(({ k, n }) => [k ?? 0, n - (k ?? 0)]);
  if (table.length < 2) return null;
  return homogeneityTest(table).p < level;
}

import { assertCounts, type Counts } from "./count-check";
import { type ChartPoint, overallShare } from "./p-chart";
import { assertShare } from "./value-check";

/**
 * p′ chart: limits of a p-chart widened by how much neighbouring days differ for ordinary reasons. `sigmaZ` near
 * 1 means days differ by chance only. Days without any give null; the whole is null below two days or when the
 * baseline is 0 or 1. Laney, Qual Eng 14 (2002) 531.
 */
export function laneyChart(
  days: readonly Counts[],
  baseline?: number,
): { sigmaZ: number; points: (ChartPoint | null)[] } | null {
  for (const { k, n } of days) assertCounts(k, n);
  if (baseline !== undefined) assertShare("baseline", baseline);
  const seen = days.filter(({ n }) => n > 0);
  const centre = baseline ?? overallShare(seen);
  if (seen.length < 2 || !(centre > 0 && centre < 1)) return null;
  const error = (n: number) => Math.sqrt((centre * (1 - centre)) / n);
  const scores = seen.map(({ k, n }) => (k / n - centre) / error(n));
  const moves = scores.slice(1).map((score, at) => Math.abs(score - (scores[at] ?? 0)));
  // The mean range of two standard normal numbers is 2/√π = 1.128.
  const sigmaZ = moves.reduce((sum, move) => sum + move, 0) / moves.length / (2 / Math.sqrt(Math.PI));
  const points = days.map(({ k, n }) => {
    if (n === 0) return null;
    const three = 3 * sigmaZ * error(n);
    const low = Math.max(0, centre - three);
    const high = Math.min(1, centre + three);
    return { value: k / n, low, high, out: k / n < low || k / n > high };
  });
  return { sigmaZ, points };
}

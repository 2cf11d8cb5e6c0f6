import { range } from "@/components/format";
import type { Asked } from "./asked";

/** Both ranges of a page: the period, and what it is compared with. */
export function periodWords({ filter, comparison }: Pick<Asked, "filter" | "comparison">): string {
  const period = unbroken(range(filter.period));
  return comparison ? `${period}, compared with ${unbroken(comparison.words)}.` : `${period}.`;
}

/** No line ends within the days of a period. */
const unbroken = (words: string) => words.replaceAll(" ", "\u00a0");

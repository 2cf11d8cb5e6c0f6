import { range } from "@/components/format";
import type { Asked } from "./asked";

/** Both ranges of a page: the period, and what it is compared with. */
export function periodWords({ filter, comparison }: Pick<Asked, "filter" | "comparison">): string {
  const period = range(filter.period);
  return comparison ? `${period}, compared with ${comparison.words}.` : `${period}.`;
}

import { range } from "@/components/format";
import type { Period } from "@/language/period";
import type { Asked } from "./asked";

/** The period of a page, and where it compares, what with. */
export function periodWords(period: Period, comparison: Asked["comparison"] = null): string {
  const words = unbroken(range(period));
  return comparison ? `${words}, compared with ${unbroken(comparison.words)}.` : `${words}.`;
}

/** No line ends within the days of a period but after its dash, where one always may: no blank follows on the next. */
const unbroken = (words: string) => words.replaceAll(/(?<!–) /g, "\u00a0");

import type { ChartTable } from "@/components/chart-figure";
import { count, counted, smallPoints } from "@/components/format";
import { readingWords } from "@/components/series";
import type { Reading } from "@/language/reading";
import type { Explanation } from "@/metrics/explanation";
import type { Parts } from "@/metrics/inference/kitagawa";
import type { WhatMoved } from "@/metrics/what-moved";
import { type cohortWords, kindWords } from "./moved-words";

/** A table of thousands of rows is read by nobody and would be most of the page. */
const mostRows = 100;

/** Every kind with what it adds, the most first; of very many, those that add least are one row. */
export function movedTable(
  caption: string,
  cohorts: ReturnType<typeof cohortWords>,
  { after, before }: WhatMoved,
  { cells, rest, total, rate, mix }: Explanation,
): ChartTable {
  const row = (kind: string, was: string, is: string, parts: Parts) => ({
    key: kind,
    cells: [kind, was, is, ...[parts.total, parts.rate, parts.mix].map(smallPoints)],
  });
  const told = (reading: Reading | null) => (reading ? readingWords(reading) : "None");
  const least = cells.slice(mostRows);
  const sum = (part: keyof Parts) => least.reduce((added, { parts }) => added + parts[part], 0);
  const leastWords = `${counted(least.length, "kind")} that ${least.length === 1 ? "adds" : "add"} least`;
  return {
    caption,
    head: ["Kind", cohorts.before, cohorts.after, "Adds, in points", "by its rate", "by its share"],
    rows: [
      ...cells
        .slice(0, mostRows)
        .map((cell) => row(kindWords(cell), told(cell.before), told(cell.after), cell.parts)),
      ...(least.length > 0
        ? [row(leastWords, "", "", { total: sum("total"), rate: sum("rate"), mix: sum("mix") })]
        : []),
      ...(rest
        ? [row("Withheld or too small", `n = ${count(rest.before)}`, `n = ${count(rest.after)}`, rest.parts)]
        : []),
      row("The whole change", told(before), told(after), { total, rate: rate.value, mix: mix.value }),
    ],
  };
}

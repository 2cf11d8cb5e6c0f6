import type { ChartTable } from "@/components/chart-figure";
import { count, counted, smallPoints } from "@/components/format";
import { readingWords } from "@/components/series";
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
  const points = ({ total, rate, mix }: Parts) => [total, rate, mix].map(smallPoints);
  const least = cells.slice(mostRows);
  const sum = (part: keyof Parts) => least.reduce((added, { parts }) => added + parts[part], 0);
  return {
    caption,
    head: ["Kind", cohorts.before, cohorts.after, "Adds, in points", "by its rate", "by its share"],
    rows: [
      ...cells.slice(0, mostRows).map((cell) => ({
        key: kindWords(cell),
        cells: [
          kindWords(cell),
          cell.before ? readingWords(cell.before) : "None",
          cell.after ? readingWords(cell.after) : "None",
          ...points(cell.parts),
        ],
      })),
      ...(least.length > 0
        ? [
            {
              key: "least",
              cells: [
                `${counted(least.length, "kind")} that ${least.length === 1 ? "adds" : "add"} least`,
                "",
                "",
                ...points({ total: sum("total"), rate: sum("rate"), mix: sum("mix") }),
              ],
            },
          ]
        : []),
      ...(rest
        ? [
            {
              key: "rest",
              cells: [
                "Withheld or too small",
                `n = ${count(rest.before)}`,
                `n = ${count(rest.after)}`,
                ...points(rest.parts),
              ],
            },
          ]
        : []),
      {
        key: "whole",
        cells: [
          "The whole change",
          before ? readingWords(before) : "None",
          readingWords(after),
          ...points({ total, rate: rate.value, mix: mix.value }),
        ],
      },
    ],
  };
}

import { eq, ne, sql } from "drizzle-orm";
import { promises } from "@/db/schema";
import { proportion } from "./kinds/proportion";
import type { Metric, Statistic } from "./metric";
import { duePromises } from "./populations/due-promises";

const kept = proportion({
  id: "promise-kept",
  name: "Promises kept",
  question: "Of what customers were promised and what was due, what share was kept?",
  better: "higher",
  population: duePromises,
  known: ne(promises.fate, "unknown"),
  hit: eq(promises.fate, "kept"),
  caveats: [
    "Broken and contradicted promises are not kept; contradicted means that the customer was later told something else.",
    "Overdue is what was due and of which nobody says what became. It is not counted as broken: it is in the bounds.",
    "What was kept after it was due counts as kept if its source says so; how often that was stands beside.",
    "A promise that was withdrawn, or that has no due date, is left out.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});

const beside = {
  contradicted: { when: eq(promises.fate, "contradicted") },
  overdue: { when: eq(promises.fate, "unknown") },
  kept_late: { when: sql`${promises.fate} = 'kept' and ${promises.settledAt} > ${promises.dueAt}` },
} satisfies Record<string, Statistic>;

export const promiseKept: Metric = {
  ...kept,
  statistics: { ...kept.statistics, ...beside },
  estimate: (sums, cells, rules) => ({
    ...kept.estimate(sums, cells, rules),
    figures: Object.fromEntries(Object.keys(beside).map((name) => [name, sums[name] ?? 0])),
  }),
};

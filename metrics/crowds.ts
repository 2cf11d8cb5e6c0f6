import type { Database } from "@/db/client";
import { crowdSize } from "./crowd-size";
import { customersBy, placeOf } from "./customers-by";
import type { FoundGroup } from "./found-groups";
import type { Question } from "./question";

/**
 * The groups, by their values as JSON, with rows of fewer than `least` distinct customers. The bits of a
 * crowd settle nearly every group; only where they leave a doubt are the customers counted.
 */
export async function smallCrowds(
  database: Database,
  asked: Question,
  found: FoundGroup[],
  least: number,
): Promise<Set<string>> {
  const few = found.filter(({ sums: { n = 0 }, crowd }) => n > 0 && crowdSize(crowd) < least);
  const small = few.filter(({ sums: { n = 0 } }) => n < least);
  const hidden = new Set(small.map(({ values }) => placeOf(values)));
  if (small.length === few.length) return hidden;
  for (const [group, customers] of await customersBy(database, asked, "groups", least))
    if (customers < least) hidden.add(group);
  return hidden;
}

/** The same groups, with the customers of their cells counted where the bits leave a doubt that matters. */
export async function countedCells(
  database: Database,
  asked: Question,
  found: FoundGroup[],
  least: number,
): Promise<FoundGroup[]> {
  const { withholdsCells, cells } = asked.metric;
  const isDoubtful = found.some((group) =>
    group.cells.some(({ sums: { n = 0 }, customers }) => customers < least && least <= n),
  );
  if (!withholdsCells || !isDoubtful) return found;
  const counted = await customersBy(database, asked, "cells", least);
  const names = Object.keys(cells);
  return found.map((group) => ({
    ...group,
    cells: group.cells.map((cell) => {
      const place = placeOf([...group.values, ...names.map((name) => cell.of[name] ?? null)]);
      return { ...cell, customers: counted.get(place) ?? cell.customers };
    }),
  }));
}

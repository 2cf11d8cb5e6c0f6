import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import type { Cohorts } from "@/language/comparison";
import type { Filter } from "@/language/filter";
import type { Reading } from "@/language/reading";
import { type Comparison, compare } from "./compare";
import { compared } from "./compared";
import { benjaminiHochberg } from "./inference/benjamini-hochberg";
import { chiSquareHomogeneity } from "./inference/chi-square-homogeneity";
import { fisherTest } from "./inference/fisher-test";
import type { Parts } from "./inference/kitagawa";
import { type Part, partsOfChange, type Stratum } from "./inference/parts-of-change";
import { measure } from "./measure";
import type { Metric } from "./metric";
import { movedCells, type Pair, sideOf } from "./moved-cells";
import { partition } from "./partition";

/** What one kind of rows adds to a change. */
export type MovedCell = Pair & {
  parts: Parts;
  /** The cell's own change, after − before; null where it has vanished. */
  comparison: Comparison | null;
  /** Why it is named: which part is large, and clear however many cells were looked at. */
  named: ("rate" | "mix")[];
};

export type WhatMoved = {
  comparison: Comparison;
  after: Reading;
  before: Reading | null;
  /** Null where there is no clear change, or the cells do not add up to it. */
  parts: { rate: Part; mix: Part } | null;
  /** What adds most to the change comes first, whichever its direction. */
  cells: MovedCell[];
  /** Everything that is withheld or too small to be told apart, as one. */
  rest: { after: number; before: number; parts: Parts } | null;
};

/** A part of a cell that is named is at least so much of the whole change. */
const leastPart = 0.05;
const falseDiscoveries = 0.1;
const leastExpected = 5;

/** Why a share moved between two cohorts: changed rates within kinds of rows, or another mix of kinds. */
export async function whatMoved(
  database: Database,
  metric: Metric,
  cohorts: Cohorts,
  viewer: Viewer,
  now: Date,
): Promise<WhatMoved> {
  const [found] = await compared(database, metric, cohorts, viewer, now);
  if (!found) throw new Error(`${metric.id} gave no reading.`);
  const { reading: after, against: before, group: _, ...comparison } = found;
  const whole = { comparison, after, before, parts: null, cells: [], rest: null };
  if (!before || comparison.low === null || comparison.verdict === "no_clear_change") return whole;
  const apart = (filter: Filter) => {
    const asked = partition(metric, filter);
    return measure(database, asked.metric, asked.filter, viewer, now);
  };
  const [afters, befores] = await Promise.all([apart(cohorts.filter), apart(cohorts.against)]);
  const told = movedCells({ whole: after, cells: afters }, { whole: before, cells: befores });
  if (!told) return whole;
  return { ...whole, ...explained(told.pairs, told.rest) };
}

function explained(pairs: Pair[], rest: Stratum): Pick<WhatMoved, "parts" | "cells" | "rest"> {
  const strata = pairs.map(
    ({ after, before }): Stratum => ({ after: sideOf(after), before: sideOf(before) }),
  );
  const found = partsOfChange([...strata, rest]);
  if (!found) return { parts: null, cells: [], rest: null };
  const { total, rate, mix } = found;
  const clear = { rate: discovered(strata.map(rates)), mix: discovered(shares([...strata, rest])) };
  const cells = pairs.map((pair, place): MovedCell => {
    const parts = found.strata[place] ?? { total: 0, rate: 0, mix: 0 };
    const comparison = pair.after && compare(pair.after, pair.before);
    const isLarge = (part: "rate" | "mix") => Math.abs(parts[part]) >= leastPart * Math.abs(total);
    const isClear = { rate: hasMoved(comparison) && clear.rate[place], mix: clear.mix[place] };
    return {
      ...pair,
      parts,
      comparison,
      named: (["rate", "mix"] as const).filter((part) => isClear[part] && isLarge(part)),
    };
  });
  const [restParts] = found.strata.slice(pairs.length);
  const hasRest = restParts && rest.after.n + rest.before.n > 0;
  return {
    parts: { rate, mix },
    cells: cells.sort((a, b) => Math.abs(b.parts.total) - Math.abs(a.parts.total)),
    rest: hasRest ? { after: rest.after.n, before: rest.before.n, parts: restParts } : null,
  };
}

const hasMoved = (comparison: Comparison | null) =>
  /^(better|worse|higher|lower)$/.test(comparison?.verdict ?? "");

/** Yes and no before and after, for each kind. */
const rates = ({ after, before }: Stratum) => [after, before].map(({ k, n }) => [k, n - k]);

/** This kind and all others before and after, for each kind. */
function shares(strata: Stratum[]): number[][][] {
  const size = (side: keyof Stratum) => strata.reduce((sum, one) => sum + one[side].n, 0);
  const [after, before] = [size("after"), size("before")];
  return strata.map((one) => [
    [one.after.n, after - one.after.n],
    [one.before.n, before - one.before.n],
  ]);
}

/** Which tables differ between their rows, when of all that are said to, one in ten may do so by chance. */
function discovered(tables: number[][][]): boolean[] {
  const p = tables.map((table) => {
    const chiSquare = chiSquareHomogeneity(table);
    if (!chiSquare) return 1;
    return chiSquare.minimumExpected >= leastExpected ? chiSquare.p : Math.min(1, fisherTest(table).p);
  });
  return benjaminiHochberg(p, falseDiscoveries).map(({ rejected }) => rejected);
}

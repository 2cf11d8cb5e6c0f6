import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import type { Cohorts } from "@/language/comparison";
import type { Filter } from "@/language/filter";
import type { Reading } from "@/language/reading";
import type { Comparison } from "./compare";
import { compared } from "./compared";
import { type Explanation, explanation } from "./explanation";
import { grouped } from "./grouped";
import type { Metric } from "./metric";
import { movedCells } from "./moved-cells";
import { partition } from "./partition";
import { severalMatters } from "./populations/matter";

export type WhatMoved = {
  comparison: Comparison;
  after: Reading;
  before: Reading | null;
  /** Null where there is no clear change to explain, or the kinds do not add up to it. */
  explanation: Explanation | null;
  /** Whether some rows are about several matters. */
  isShared: boolean;
};

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
  const whole = { comparison, after, before };
  if (!before || !isClear(comparison)) return { ...whole, explanation: null, isShared: false };
  const apart = (filter: Filter) => {
    const asked = partition(metric, filter);
    return grouped(database, asked.metric, asked.filter, viewer, now);
  };
  const [afters, befores] = await Promise.all([apart(cohorts.filter), apart(cohorts.against)]);
  const told = movedCells({ whole: after, kinds: afters }, { whole: before, kinds: befores });
  return {
    ...whole,
    explanation: told && explanation(told.pairs, told.rest),
    isShared: [...afters.groups, ...befores.groups].some(({ values }) => values.includes(severalMatters)),
  };
}

/** Whether the interval of a change excludes 0. */
export const isClear = ({ verdict }: Comparison) => /^(better|worse|higher|lower)$/.test(verdict);

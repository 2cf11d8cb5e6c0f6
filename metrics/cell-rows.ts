import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import type { Cohorts } from "@/language/comparison";
import { none } from "@/language/dimension";
import { type Filter, narrowed } from "@/language/filter";
import { pathSeparator } from "@/language/vocabulary";
import type { MovedCell } from "./explanation";
import { measure } from "./measure";
import type { Metric } from "./metric";
import { severalMatters } from "./populations/matter";

/** What selects the rows of a cell in each cohort, and how many rows that opens, `others` of them of other kinds. */
export type CellRows = Record<"after" | "before", { filter: Filter; n: number; others: number }>;

/**
 * A filter opens journeys that touch a matter, a cell has those about it alone: where `isShared` says that some
 * are about several, the rows are counted. Null for the journeys about several: no filter selects only them.
 */
export async function cellRows(
  database: Database,
  metric: Metric,
  { filter, against }: Cohorts,
  { group, after, before }: MovedCell,
  isShared: boolean,
  viewer: Viewer,
  now: Date,
): Promise<CellRows | null> {
  if (group.intent === severalMatters) return null;
  const opened = async (cohort: Filter, alone: number) => {
    const selected = selecting(cohort, group);
    if (!isShared) return { filter: selected, n: alone, others: 0 };
    const [reading] = await measure(database, metric, { ...selected, by: [] }, viewer, now);
    const n = reading?.n ?? 0;
    return { filter: selected, n, others: n - alone };
  };
  const [afters, befores] = await Promise.all([
    opened(filter, after?.n ?? 0),
    opened(against, before?.n ?? 0),
  ]);
  return { after: afters, before: befores };
}

/** A cell has the first step of an intent; of the intents that are selected already it keeps those under it. */
function selecting(filter: Filter, { intent, ...group }: MovedCell["group"]): Filter {
  const step = intent ?? none;
  const under = filter.where.intent?.filter((path) => path === step || path.startsWith(step + pathSeparator));
  const rest = Object.entries(group).map(([name, value]) => [name, [value ?? none]]);
  return narrowed(filter, { ...Object.fromEntries(rest), intent: under?.length ? under : [step] });
}

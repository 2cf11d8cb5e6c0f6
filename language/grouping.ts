import { type Dimension, dimensionNames } from "./dimension";

export const grains = ["day", "week", "month"] as const;
export type Grain = (typeof grains)[number];

/** How deep an intent path is read: `intent:1` puts `billing > refund` under `billing`. */
export type IntentDepth = `intent:${1 | 2 | 3 | 4 | 5}`;
const intentDepths: IntentDepth[] = ["intent:1", "intent:2", "intent:3", "intent:4", "intent:5"];

export type Grouping = Grain | Dimension | IntentDepth;
export const groupings: Grouping[] = [...grains, ...dimensionNames, ...intentDepths];

/** A cell of a table has a row and a column; nobody reads a cube. */
export const mostGroupings = 2;

export const isGrain = (by: Grouping): by is Grain => (grains as readonly string[]).includes(by);

/** The name under which a group is found in a reading, and the dimension that selects it. */
export function groupKey(by: Grouping): Grain | Dimension {
  return isDepth(by) ? "intent" : by;
}

/** How many steps of the path are read; null: all of them. */
export function depthOf(by: Grouping): number | null {
  return isDepth(by) ? Number(by.slice("intent:".length)) : null;
}

const isDepth = (by: Grouping): by is IntentDepth => by.startsWith("intent:");

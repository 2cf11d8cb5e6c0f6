import { type Dimension, dimensionNames } from "@/language/dimension";
import { groupKey, isGrain } from "@/language/grouping";
import type { Metric } from "../metric";
import { ownTeams } from "../populations/population";
import type { Together } from "../question";
import { familyOf } from "./families";
import { type Axis, type Family, factColumn } from "./family";
import { keptPlaces } from "./kept-places";
import { wordsOf } from "./kept-sums";

/** Where the sums of a question stand. */
export type Held = { family: Family; level: readonly Axis[] };

/** The smallest level that holds everything a question reads; null: it is asked of the facts. */
export function heldBy(together: Together): Held | null {
  const [{ metric, viewer }] = together;
  const family = familyOf(metric.population);
  if (!family || !together.every((asked) => keptPlaces(asked.metric, family))) return null;
  if (metric.population.scope !== family.population.scope) return null;
  if (ownTeams(viewer) && !family.scopedByTeam) return null;
  const needed = neededAxes(together, family);
  const own = (name: Axis) =>
    name === "second" || metric.population.dimensions[name] === family.population.dimensions[name];
  if (!needed?.every(own)) return null;
  const level = family.levels.find((one) => needed.every((name) => one.includes(name)));
  return level ? { family, level } : null;
}

function neededAxes([{ metric, filter, viewer }]: Together, family: Family): Axis[] | null {
  const cells = Object.keys(metric.cells).map((name) => cellAxis(metric, family, name));
  const known = cells.filter((name) => name !== null);
  if (known.length < cells.length) return null;
  const grouped = filter.by.map(groupKey).filter((key): key is Dimension => !isGrain(key));
  const selected = dimensionNames.filter((name) => filter.where[name]?.length);
  return [...known, ...grouped, ...selected, ...(ownTeams(viewer) ? (["team"] as const) : [])];
}

/** The axis by whose name a metric splits its rows. */
export function cellAxis({ cells }: Metric, family: Family, cell: string): Axis | null {
  const value = cells[cell];
  if (!value || typeof value === "function") return null;
  const words = wordsOf([value]);
  const isNamed = (name: Axis) => {
    const { several, named, stored } = factColumn(family, name);
    return !several && wordsOf([named(stored)]) === words;
  };
  return [...dimensionNames, ...(family.second ? (["second"] as const) : [])].find(isNamed) ?? null;
}

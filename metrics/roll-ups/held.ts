import { type Dimension, dimensionNames } from "@/language/dimension";
import { depthOf, groupKey, isGrain } from "@/language/grouping";
import type { Metric } from "../metric";
import { ownTeams, plain } from "../populations/population";
import type { Question, Together } from "../question";
import { eachOf } from "./each";
import { familyOf } from "./families";
import { type Family, factColumn, type Level, type StoredAxis } from "./family";
import { keptPlaces } from "./kept-places";
import { wordsOf } from "./kept-sums";

/** Where the sums of a question stand. */
export type Held = { family: Family; level: Level };

/** The smallest level that holds everything a question reads; null: it is asked of the facts. */
export function heldBy(together: Together): Held | null {
  const [{ metric, viewer }] = together;
  const family = familyOf(metric.population);
  if (!family || !together.every((asked) => keptPlaces(asked.metric, family))) return null;
  if (metric.population.scope !== family.population.scope) return null;
  if (ownTeams(viewer) && !family.scopedByTeam) return null;
  const uses = usesOf(together, family);
  const { dimensions } = family.population;
  const own = ({ name }: Use) => {
    if (name === "matter") return metric.population.dimensions.intent.stored === dimensions.intent.stored;
    return name === "second" || metric.population.dimensions[name] === dimensions[name];
  };
  if (!uses?.every(own)) return null;
  const holds = (level: Level) => (use: Use) =>
    level.includes(use.name) || (isOnly(use, uses) && level.includes(eachOf(use.name) ?? use.name));
  const level = family.levels.find((one) => uses.every(holds(one)));
  return level ? { family, level } : null;
}

/** What a question needs an axis for; `alone`: it asks of one value, or of each, whatever other values a row has. */
type Use = { name: StoredAxis | "matter"; alone: boolean };

/** Whether nothing else is asked of the dimension: then a row is met once for each value that is asked for. */
const isOnly = (use: Use, uses: Use[]): use is Use & { name: Dimension } =>
  use.alone && uses.filter(({ name }) => name === use.name).length === 1;

function usesOf([{ metric, filter, viewer }]: Together, family: Family): Use[] | null {
  const uses: Use[] = [];
  for (const cell of Object.keys(metric.cells)) {
    const name = cellAxis(metric, family, cell);
    if (!name) return null;
    uses.push({ name, alone: false });
  }
  for (const by of filter.by) {
    const name = groupKey(by);
    // Careful: intents come with what they are under, which nobody has asked for.
    if (isGrain(name)) continue;
    const isMatter = name === "intent" && metric.population.dimensions.intent.isOnlyNamed;
    uses.push({ name: isMatter ? "matter" : name, alone: name !== "intent" && !depthOf(by) });
  }
  for (const name of dimensionNames)
    if (filter.where[name]?.length) uses.push({ name, alone: filter.where[name].length === 1 });
  if (viewer.teamIds !== "all") uses.push({ name: "team", alone: viewer.teamIds.length === 1 });
  return uses;
}

/** The axis by whose name a metric splits its rows. */
export function cellAxis({ cells }: Metric, family: Family, cell: string): StoredAxis | null {
  const value = cells[cell];
  if (!value || typeof value === "function") return null;
  const words = wordsOf([value]);
  const isNamed = (name: StoredAxis) => {
    const { several, named, stored } = factColumn(family, name);
    return !several && wordsOf([named(stored)]) === words;
  };
  return [...dimensionNames, ...(family.second ? (["second"] as const) : [])].find(isNamed) ?? null;
}

/** A question as its level has it: where that has the name of what a row stores as a whole, so do the facts beside. */
export function asHeld(asked: Question): Question {
  const { metric } = asked;
  const { intent } = metric.population.dimensions;
  if (!intent.isOnlyNamed) return asked;
  const dimensions = { ...metric.population.dimensions, intent: plain(intent.named(intent.stored), "text") };
  return { ...asked, metric: { ...metric, population: { ...metric.population, dimensions } } };
}

import { sql } from "drizzle-orm";
import type { Family, RollUp } from "@/db/roll-ups/family";
import { dimensionNames, none } from "@/language/dimension";
import { depthOf, groupKey, isGrain } from "@/language/grouping";
import { dateIn, shifted } from "@/language/period";
import { pathSeparator } from "@/language/vocabulary";
import { type DimensionColumn, ownTeams } from "../populations/population";
import type { Question } from "../question";
import { columnsRead } from "./columns-read";
import { rolled } from "./rolled";
import type { Stands } from "./standing-at";

/** A roll-up that holds a question, and from where each part of the period is read. */
export type Held = {
  family: Family;
  rollUp: RollUp;
  zone: string;
  /** The first days of the whole months that are read as months; null: none. */
  months: { from: string; to: string } | null;
  /** The day in which facts are still becoming ripe for judgement: those are read one by one. */
  boundary: Boundary | null;
};

/** The day by the dates of judgement, with the hours in which journeys that are judged on it may have opened. */
export type Boundary = { day: string; openedHoursBefore: number | null };

/**
 * The smallest roll-up that holds everything a question reads, or null: then it is asked of the facts. That is so
 * for days of another zone, for sums within customers, and for columns that nobody counts by, such as agents.
 */
export function heldBy(asked: Question, stands: Stands | null): Held | null {
  const { metric, filter, asOf } = asked;
  if (!stands || stands.zone !== filter.period.timeZone || metric.clusteredByCustomer) return null;
  const found = rolled(metric.population);
  if (!found || Object.values(metric.cells).some((cell) => typeof cell === "function")) return null;
  const { family, by } = found;
  const needs = needsOf(asked, stands);
  const rollUp = family.rollUps.find((one) => one.by === by && holds(family, one, needs));
  if (!rollUp) return null;
  const { matures } = family;
  const day = matures && dateIn(new Date(Date.parse(asOf) - matures.afterHours * 3_600_000), stands.zone);
  const openedHoursBefore = family.name === "journeys" ? stands.journeyHours : null;
  return {
    family,
    rollUp,
    zone: stands.zone,
    months: monthsIn(asked, day, matures?.afterMonth ?? 0),
    boundary: day === null ? null : { day, openedHoursBefore },
  };
}

/** Questions that are read from the same rows can be read together. */
export const sameSource = (a: Held | null | undefined, b: Held | null | undefined) =>
  a?.family === b?.family && a?.rollUp === b?.rollUp;

const anyMoment = sql`now()`;

/** `columns` are read as they stand; of `members` one value at a time, each in one place of the question. */
type Needs = { columns: string[]; members: string[] };

function needsOf({ metric, filter, viewer }: Question, { intents }: Stands): Needs {
  const { population } = metric;
  const needs: Needs = { columns: [], members: [] };
  const use = ({ stored, several }: DimensionColumn, isOne: boolean) =>
    needs[several && isOne ? "members" : "columns"].push(...columnsRead(stored));
  for (const by of filter.by) {
    const key = groupKey(by);
    if (!isGrain(key)) use(population.dimensions[key], depthOf(by) === null);
  }
  for (const name of dimensionNames) {
    const values = filter.where[name] ?? [];
    const isOne = values.length === 1 && (name !== "intent" || isLeaf(values[0] as string, intents));
    if (values.length > 0) use(population.dimensions[name], isOne && values[0] !== none);
  }
  if (ownTeams(viewer)) {
    const isOne = viewer.teamIds.length === 1 && population.dimensions.team.several === true;
    needs[isOne ? "members" : "columns"].push(...columnsRead(population.scope(viewer)));
  }
  needs.columns.push(
    ...columnsRead([
      ...Object.values(metric.statistics).flatMap(({ when, of }) => [when, of]),
      ...Object.values(metric.cells),
      ...Object.values({ ...population.excluded, ...metric.excluded }),
      population.counted(anyMoment, anyMoment),
      population.pending?.(anyMoment),
    ]),
  );
  return needs;
}

/** An intent with others below it stands for several values. */
const isLeaf = (path: string, intents: string[]) =>
  !intents.some((other) => other.startsWith(path + pathSeparator));

function holds({ facts, columns, matures }: Family, { keys, members = [] }: RollUp, needs: Needs): boolean {
  const shown = (key: string) => `${facts}.${columns[key]?.shown?.as ?? key}`;
  const counted = [...keys.map(shown), ...(matures ? [`${facts}.${matures.column}`] : [])];
  const single = members.map(shown);
  const uses = (column: string) => [...needs.columns, ...needs.members].filter((one) => one === column);
  return (
    needs.columns.every((column) => counted.includes(column)) &&
    needs.members.every(
      (column) => counted.includes(column) || (single.includes(column) && uses(column).length === 1),
    )
  );
}

/** Months that lie in the period whole, and of which nearly everything could be judged before the boundary. */
function monthsIn({ filter: { by, period } }: Question, boundary: string | null, afterMonth: number) {
  if (by.includes("day") || by.includes("week")) return null;
  const from = period.from.endsWith("-01") ? period.from : nextMonth(period.from);
  let to = `${period.to.slice(0, 7)}-01`;
  while (boundary !== null && to > from && boundary <= shifted(to, afterMonth))
    to = `${shifted(to, -1).slice(0, 7)}-01`;
  return from < to ? { from, to } : null;
}

const nextMonth = (date: string) => `${shifted(`${date.slice(0, 7)}-01`, 31).slice(0, 7)}-01`;

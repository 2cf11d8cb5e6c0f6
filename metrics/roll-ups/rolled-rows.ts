import { type SQL, sql } from "drizzle-orm";
import type { Metric } from "../metric";
import { ownTeams, type Population } from "../populations/population";
import { dimensionOf, isEach } from "./each";
import { axesOf } from "./family";
import { cellAxis, type Held } from "./held";
import type { Place } from "./kept-places";
import { levelNumber, rolledAxis } from "./rolled-columns";

/** The rows of a level as a population: the same dimensions, read from `rolled`, on the spans called `read`. */
export function rolledRows({ family, level }: Held, population: Population): Population {
  const dimensions = { ...population.dimensions };
  for (const name of level)
    if (name !== "second") dimensions[isEach(name) ? dimensionOf(name) : name] = rolledAxis(family, name);
  const { stored, several } = dimensions.team;
  return {
    ...population,
    rows: sql`read join roll_ups as rolled
      on rolled.grain = read.grain and rolled.day = read.day and rolled.hour = read.hour`,
    dimensions,
    only: undefined,
    scope: (viewer) => {
      const teams = ownTeams(viewer);
      if (!teams) return sql`true`;
      return several ? sql`${stored} && ${teams}` : sql`${stored} = any(${teams})`;
    },
  };
}

/** The value by which a metric splits its rows; it is the name of an axis. */
export function rolledCell(metric: Metric, { family }: Held, cell: string): SQL {
  const name = cellAxis(metric, family, cell);
  if (!name) throw new Error(`${metric.id} splits its rows by ${cell}, which no roll-up holds.`);
  const { named, stored } = rolledAxis(family, name);
  return named(stored);
}

export function isOfLevel({ family, level }: Held): SQL {
  return sql`rolled.family = ${family.name} and rolled.level = ${levelNumber(axesOf(family), level)}`;
}

/** The sum of what stands at a place, over days of both kinds. */
export function rolledSum({ array, settled, young }: Place): SQL {
  const at = (place: number) => sql.raw(`rolled.${array}[${place}]`);
  if (young === settled) return sql`coalesce(sum(${at(settled)}), 0)`;
  if (young === null) return sql`coalesce(sum(${at(settled)}) filter (where ripe), 0)`;
  return sql`coalesce(sum(case when ripe then ${at(settled)} else ${at(young)} end), 0)`;
}

export function rolledCrowd({ settled, young }: Place): SQL {
  const crowd = sql`bit_or(rolled.crowds[${sql.raw(String(settled))}])`;
  return young === settled ? crowd : sql`${crowd} filter (where ripe)`;
}

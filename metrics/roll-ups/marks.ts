import { type SQL, sql } from "drizzle-orm";
import { plannedAtWill, plannedOnce } from "@/db/prepared";
import type { Family } from "./family";

// Careful: only contact units may lie on workers, and what names a table there takes longer to plan.
const areElsewhere = ({ name }: Family) => name === "units";

/** The days in UTC, some facts of which have changed since they were summed up; each at least once. */
export function marksOf(family: Family): SQL {
  const marks = sql.raw(areElsewhere(family) ? "unit_marks" : "roll_up_marks");
  return sql`select day from ${marks} where family = ${family.name}`;
}

/** Takes the marks of days away. */
export function takeMarks(family: Family, days: SQL): SQL {
  return areElsewhere(family)
    ? sql`select take_unit_marks(${days})`
    : sql`delete from roll_up_marks where family = ${family.name} and day = any(${days})`;
}

/** How a statement begins that reads marks and the facts of what is marked. */
export const planned = (family: Family): SQL => (areElsewhere(family) ? plannedAtWill : plannedOnce);

import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { axesOf } from "./family";
import type { Held } from "./held";
import { levelNumber } from "./rolled-columns";

/** For so long it is taken for known; which way a question is asked changes how long it takes, never what it says. */
const lastsMilliseconds = 10_000;

type Known = { until: number; levels: Promise<Set<string>> };
const known = new WeakMap<Database, Known>();

/** Whether half the days have the level; else all facts are asked at once, sooner than those of many spans of days. */
export async function isLevelKept(database: Database, { family, level }: Held): Promise<boolean> {
  const before = known.get(database);
  const fresh = before && before.until > performance.now() ? before : levelsKept(database);
  known.set(database, fresh);
  return (await fresh.levels).has(`${family.name} ${levelNumber(axesOf(family), level)}`);
}

function levelsKept(database: Database): Known {
  const found = database.execute<{ name: string }>(sql`
    select family || ' ' || level as name
    from roll_up_days as days, unnest(levels) as level
    group by family, level
    having 2 * count(*) >= (select count(*) from roll_up_days where family = days.family)`);
  const levels = found.then((rows) => new Set(rows.map(({ name }) => name)));
  levels.catch(() => known.delete(database));
  return { until: performance.now() + lastsMilliseconds, levels };
}

import { sql } from "drizzle-orm";
import type { Sql } from "postgres";

/** How many statements are prepared, each of which takes up to half a megabyte of every connection that has asked it. */
const most = 256;
/** How many are remembered that came once. */
const remembered = 512;

const [once, atWill] = ["/* planned once */", "/* planned at will */"];
/** Begins a statement that is planned once and for all although it names dates: these select what little it reads. */
export const plannedOnce = sql.raw(once);
/** Begins one of which PostgreSQL decides: a table on other servers can be read only by a plan for the dates at hand. */
export const plannedAtWill = sql.raw(atWill);

/** Pools that differ in how they plan: anew for the dates of each statement, once, or as PostgreSQL thinks best. */
export type Pools = { forDates: Sql; once: Sql; asItThinks: Sql };

/**
 * Has a statement prepared when its words come a second time, so that they need not be understood again. What
 * names a date asks for a tenth of the rows or for all, and is planned for that; a row by its key is always the same.
 * Careful: drizzle asks for everything anew unless a statement is prepared under a name of its own.
 */
export function prepared(pools: Pools): Sql {
  const { forDates, asItThinks } = pools;
  const poolOf = (words: string, values: unknown[] | undefined) => {
    const beginning = words.trimStart();
    if (beginning.startsWith(once)) return pools.once;
    return !beginning.startsWith(atWill) && values?.some(isDate) ? forDates : asItThinks;
  };
  const cameOnce = new Set<string>();
  const cameAgain = new Set<string>();
  const isKnown = (words: string) => {
    if (cameAgain.has(words)) return true;
    if (cameOnce.has(words)) {
      if (cameAgain.size >= most) return false;
      cameAgain.add(words);
      return cameOnce.delete(words);
    }
    if (cameOnce.size >= remembered) cameOnce.clear();
    cameOnce.add(words);
    return false;
  };
  const asked: Sql["unsafe"] = (words, values, options) => {
    const pool = poolOf(words, values);
    return pool.unsafe(words, values, isKnown(words) ? { ...options, prepare: true } : options);
  };
  const end: Sql["end"] = async (options) => {
    await Promise.all(Object.values(pools).map((pool) => pool.end(options)));
  };
  // Careful: postgres.js begins its transactions by its own `unsafe`, so that one must stay as it is.
  const own = { unsafe: asked, end };
  return new Proxy(forDates, {
    get: (pool, name) => Reflect.get(Object.hasOwn(own, name) ? own : pool, name),
  });
}

const isDate = (value: unknown): boolean => typeof value === "string" && /^\d{4}-\d\d-\d\d/.test(value);

import { type SQL, sql } from "drizzle-orm";
import { pathSeparator } from "@/language/vocabulary";
import { type DimensionColumn, plain } from "./population";

/** The matter of a row about intents that begin with different steps, where others have the first step of theirs. */
export const severalMatters = "(several)";

/**
 * The one matter of a row with any intents, of which each has one. Groups are formed by all the intents and get this
 * name then: there are far fewer of them than rows.
 */
export function matter(intents: DimensionColumn): DimensionColumn {
  return { ...plain(intents.stored, "text"), named: matterOf, isOnlyNamed: true };
}

/** The same of ids of intents, as a text. */
export const matterOf = (intents: SQL): SQL => sql`(
  select case when count(distinct step) > 1 then ${severalMatters}::text else min(step) end
  from (
    select split_part(path, ${pathSeparator}, 1) as step from intents where id = any(${intents})) as steps)`;

import { type SQL, sql } from "drizzle-orm";
import type { Filter } from "@/language/filter";
import { pathSeparator } from "@/language/vocabulary";
import type { Metric } from "./metric";
import { plain, selected } from "./populations/population";

/** The kind of a row about matters that begin with different steps, where others have the first step of theirs. */
export const severalMatters = "(several)";

/**
 * A question by first intent step and channel in which every row has exactly one place, so that the groups add
 * up to the whole. A journey may be about several matters: those are a kind of their own. Journeys and handoffs
 * are told apart by the path of their channels, of which each has one.
 */
export function partition(metric: Metric, filter: Filter): { metric: Metric; filter: Filter } {
  const { population } = metric;
  const { intent } = population.dimensions;
  const channel = /^(journey|handoff)$/.test(population.unit) ? "channel_path" : "channel";
  if (!intent.several) return { metric, filter: { ...filter, by: ["intent:1", channel] } };
  const id = sql.raw("stored_id");
  // Groups are formed by all the intents of a row, and get this name then: there are far fewer of them than rows.
  const kindOf = (intents: SQL) => sql`(
    select case when count(distinct step) > 1 then ${severalMatters}::text else min(step) end
    from (
      select split_part(${intent.named(id)}, ${pathSeparator}, 1) as step from unnest(${intents}) as ${id}) as steps)`;
  const { intent: wanted, ...where } = filter.where;
  return {
    metric: {
      ...metric,
      population: {
        ...population,
        dimensions: {
          ...population.dimensions,
          intent: { ...plain(intent.stored, "text"), named: kindOf, isOnlyNamed: true },
        },
        // Selecting still means touching: a journey about a refund and a parcel is among those about a refund.
        scope: (viewer) =>
          wanted?.length
            ? sql`${population.scope(viewer)} and ${selected(intent, wanted)}`
            : population.scope(viewer),
      },
    },
    filter: { ...filter, by: ["intent", channel], where },
  };
}

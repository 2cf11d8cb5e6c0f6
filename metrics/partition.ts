import { sql } from "drizzle-orm";
import type { Filter } from "@/language/filter";
import type { Metric } from "./metric";
import { onlyHits } from "./only-hits";
import { matter } from "./populations/matter";
import { selected } from "./populations/population";

/**
 * A question by first intent step and channel in which every row has exactly one place, so that the groups add
 * up to the whole. A journey may be about several matters: those are a kind of their own. Journeys and handoffs
 * are told apart by the path of their channels, of which each has one.
 */
export function partition(metric: Metric, filter: Filter): { metric: Metric; filter: Filter } {
  const { population } = metric;
  const { intent } = population.dimensions;
  const channel = /^(journey|handoff)$/.test(population.unit) ? "channel_path" : "channel";
  const told: Metric = { ...onlyHits(metric), onlySoundShown: true };
  if (!intent.several) return { metric: told, filter: { ...filter, by: ["intent:1", channel] } };
  const { intent: wanted, ...where } = filter.where;
  return {
    metric: {
      ...told,
      population: {
        ...told.population,
        dimensions: { ...population.dimensions, intent: matter(intent) },
        // Selecting still means touching: a journey about a refund and a parcel is among those about a refund.
        scope: wanted?.length
          ? (viewer) => sql`${population.scope(viewer)} and ${selected(intent, wanted)}`
          : population.scope,
      },
    },
    filter: { ...filter, by: ["intent", channel], where },
  };
}

import { sql } from "drizzle-orm";
import { startedContacts } from "./contacts";
import { plainName } from "./evaluations-named";
import type { Population } from "./population";

const named = (name: string) =>
  sql`(select * from evaluations where ${plainName} = ${name} and score is not null)`;

/**
 * Contacts whose sentiment one and the same judge measured at the start and at the end on a scale, with the
 * change as `sentiments.shift`. Where a contact has several such pairs the last counts.
 */
export function sentimentsOn(low: number, high: number): Population {
  const [least, most] = [sql.raw(String(low)), sql.raw(String(high))];
  const isOwn = sql`coalesce(first.scale_min = ${least} and first.scale_max = ${most}, false)`;
  const fits = sql`(first.score between ${least} and ${most} and last.score between ${least} and ${most})`;
  return {
    ...startedContacts,
    words: `Contacts with a sentiment at the start and at the end from one judge on the scale from ${low} to ${high}, dated by their start.`,
    rows: sql`(
      select distinct on (interaction_id) interaction_id,
        (last.score - first.score)::numeric as shift,
        ${isOwn} as is_own, ${fits} as fits
      from ${named("sentiment_start")} as first
      join ${named("sentiment_end")} as last using (interaction_id)
      where first.scale_min is not distinct from last.scale_min
        and first.scale_max is not distinct from last.scale_max
        and first.evaluator is not distinct from last.evaluator
      order by interaction_id, ${isOwn} desc, ${fits} desc, last.at desc nulls last, first.at nulls last,
        last.score, first.score) as sentiments
      join interactions on interactions.id = sentiments.interaction_id
      left join journeys on journeys.id = interactions.journey_id`,
    counted: () => sql`sentiments.is_own and sentiments.fits`,
    excluded: {
      other_scale: sql`not sentiments.is_own`,
      off_scale: sql`sentiments.is_own and not sentiments.fits`,
    },
  };
}

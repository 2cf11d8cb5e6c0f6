import { sql } from "drizzle-orm";
import { evaluations, interactions, journeys } from "@/db/schema";
import { startedContacts } from "./contacts";
import type { Population } from "./population";

const low = sql`coalesce(${evaluations.scaleMin}, 0)`;
const high = sql`coalesce(${evaluations.scaleMax}, 1)`;
const isOnScale = sql`(${evaluations.score} between ${low} and ${high} and ${low} < ${high})`;

// Careful: as `numeric` scores add up to the same whatever the order of rows, and 0.7 is not under 0.7.
/** The score of an evaluation from 0 to 1, whatever its scale. Only for rows that count. */
export const rescaledScore = sql`((${evaluations.score} - ${low}) / nullif(${high} - ${low}, 0))::numeric`;

/** How judges write the name of what they judge: `Persona-Consistency` is `persona_consistency`. */
export const plainName = sql`translate(lower(${evaluations.name}), '- ', '__')`;

/** Evaluations of one name, by the start of the contact that was judged. */
export function evaluationsNamed(name: string): Population {
  return {
    ...startedContacts,
    words: `Evaluations called “${name}”, dated by the start of the contact that was judged.`,
    unit: "evaluation",
    id: sql`${evaluations.id}`,
    rows: sql`(select * from ${evaluations} where ${plainName} = ${name}) as ${evaluations}
      join ${interactions} on ${interactions.id} = ${evaluations.interactionId}
      left join ${journeys} on ${journeys.id} = ${interactions.journeyId}`,
    counted: () => isOnScale,
    excluded: {
      no_score: sql`${evaluations.score} is null`,
      off_scale: sql`${evaluations.score} is not null and not ${isOnScale}`,
    },
  };
}

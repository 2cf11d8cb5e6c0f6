import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Session } from "./answers";
import { calibration } from "./calibration";
import { keepModel } from "./keep";
import type { Trained } from "./train";

/**
 * Takes the evaluations of one name, on the scale from 1 to 5, for the predictions of a model from outside, and
 * rewrites every prediction with them, the newest of a contact. Such a model gives a score only. Whether it had
 * seen the answers nobody here can know, so it has no area under the curve.
 */
export async function adopt(database: Database, evaluation: string, now: Date): Promise<Trained> {
  return database.transaction(async (session) => {
    await session.execute(sql`lock table csat_models in share row exclusive mode`);
    await session.execute(sql`lock table interactions in share mode`);
    await session.execute(sql`create temporary table csat_outside (id bigint, score float8) on commit drop`);
    const { count } = await session.execute(sql`
      insert into csat_outside
      select distinct on (interaction_id) interaction_id, score from evaluations
      where name = ${evaluation} and scale_min = 1 and scale_max = 5 and score between 1 and 5
      order by interaction_id, at desc nulls last, id desc`);
    if (count === 0) throw new Error(await nothingOf(session, evaluation));
    const answered = await session.execute<{ predicted: number; n: number; sum: number }>(sql`
      select outside.score as predicted, count(*)::int as n, sum(csat_score)::float8 as sum
      from csat_outside as outside join interactions on interactions.id = outside.id
      where csat_scale = '1-5' group by outside.score`);
    const answers = answered.reduce((total, { n }) => total + n, 0);
    const found = { satisfied: [], score: calibration(answered) };
    const version = await keepModel(session, {
      origin: "outside",
      trainedAt: now,
      answers,
      folds: 0,
      areaUnderCurve: null,
      calibration: found,
      weights: { evaluation },
    });
    await session.execute(sql`delete from csat_predictions`);
    await session.execute(sql`
      insert into csat_predictions (interaction_id, model_id, score)
      select id, ${version}::int, score from csat_outside`);
    return { version, answers, predicted: count, areaUnderCurve: null, calibration: found };
  });
}

async function nothingOf(session: Session, evaluation: string): Promise<string> {
  const others = await session.execute<{ name: string }>(sql`
    select distinct name from evaluations where scale_min = 1 and scale_max = 5 and score is not null
    order by name limit 5`);
  const names = others.map(({ name }) => `“${name}”`).join(", ");
  const hint = names ? `On that scale there are ${names}.` : "Nothing is evaluated on that scale yet.";
  return `No contact has an evaluation “${evaluation}” on the scale from 1 to 5. ${hint}`;
}

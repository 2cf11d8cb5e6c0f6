import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { csatModels } from "@/db/schema";
import type { Column, Session } from "./answers";
import type { CrossFit } from "./cross-fit";
import { features, folds } from "./profiles";

/** Weights by feature and value: one for each fold, and after them that of all answers. */
type Weight = Column & { slot: number; satisfied: number; score: number };

/** Keeps a model and answers its version. */
export async function keepModel(
  session: Pick<Database, "insert">,
  model: Omit<typeof csatModels.$inferInsert, "id">,
): Promise<number> {
  const [kept] = await session.insert(csatModels).values(model).returning({ id: csatModels.id });
  if (!kept) throw new Error("The model was not kept.");
  return kept.id;
}

export function weightsOf({ satisfied, score }: CrossFit, columns: readonly Column[]): Weight[] {
  return satisfied.flatMap((fitted, slot) => [
    { feature: "base", value: "", slot, satisfied: fitted.base, score: score[slot]?.base ?? 0 },
    ...columns.map((column, place) => ({
      ...column,
      slot,
      satisfied: fitted.weights[place] ?? 0,
      score: score[slot]?.weights[place] ?? 0,
    })),
  ]);
}

/**
 * Rewrites every prediction: an answer is predicted by the model that has not seen its fold, everything else by
 * that of all answers. A value that no answer had adds nothing. Answers how many contacts have a prediction.
 */
export async function keepPredictions(session: Session, version: number, weights: Weight[]): Promise<number> {
  await session.execute(sql`
    create temporary table csat_weights (feature text, value text, slot int, satisfied float8, score float8)
    on commit drop`);
  await session.execute(sql`
    insert into csat_weights
    select * from jsonb_to_recordset(${JSON.stringify(weights)}::jsonb)
      as given (feature text, value text, slot int, satisfied float8, score float8)`);
  await session.execute(sql`analyze csat_weights, csat_profiles`);
  const names = Object.keys(features);
  const weight = (name: string) => sql.identifier(`weight_${name}`);
  const joins = names.map(
    (
      name,
    ) => sql`left join csat_weights as ${weight(name)} on ${weight(name)}.feature = ${sql.raw(`'${name}'`)}
      and ${weight(name)}.value = profile.${sql.identifier(name)} and ${weight(name)}.slot = base.slot`,
  );
  const total = (of: SQL) =>
    sql.join([sql`base.${of}`, ...names.map((name) => sql`coalesce(${weight(name)}.${of}, 0)`)], sql` + `);
  await session.execute(sql`delete from csat_predictions`);
  const written = await session.execute(sql`
    insert into csat_predictions (interaction_id, model_id, satisfied, score)
    select id, ${version}::int, 1 / (1 + exp(-(${total(sql`satisfied`)}))),
      least(5, greatest(1, ${total(sql`score`)}))
    from csat_profiles as profile
    join csat_weights as base on base.feature = 'base'
      and base.slot = case when answer is null then ${sql.raw(String(folds))} else fold end
    ${sql.join(joins, sql`\n`)}`);
  return written.count;
}

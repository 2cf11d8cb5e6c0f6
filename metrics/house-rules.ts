import { inArray, like, or } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { settings } from "@/db/schema";
import type { JudgeError } from "./inference/rogan-gladen";
import { type RuleChoice, ruleLimits, type StratumName, stratumNames } from "./rule-choice";

/** What an installation may set otherwise: windows in elapsed hours, and from how many on a number speaks. */
export type HouseRules = RuleChoice & {
  journeyWindowHours: number;
  /** How often the judge of an evaluation errs, by the evaluation's name. */
  judgeErrors: Record<string, JudgeError>;
};

const judgePrefix = "judge_error:";

const defaults = {
  journey_window_hours: 336,
  smallest_group: ruleLimits.smallestGroup.usual,
  smallest_cell: ruleLimits.smallestCell.usual,
  smallest_stratum: ruleLimits.smallestStratum.usual,
  csat_strata: stratumNames as unknown,
};

/** After so many hours without a further contact about it, a matter does not come back. */
export const repeatWindowHours = 168;

/** The rules at a moment: everything that a page asks at one `now` is judged by the same, read once. */
export function houseRulesAt(database: Database, now: Date): Promise<HouseRules> {
  const known = readAt.get(database) ?? new WeakMap<Date, Promise<HouseRules>>();
  readAt.set(database, known);
  const rules = known.get(now) ?? houseRules(database);
  known.set(now, rules);
  return rules;
}

const readAt = new WeakMap<Database, WeakMap<Date, Promise<HouseRules>>>();

async function houseRules(database: Database): Promise<HouseRules> {
  const rows = await database
    .select()
    .from(settings)
    .where(or(inArray(settings.key, Object.keys(defaults)), like(settings.key, `${judgePrefix}%`)));
  const set = {
    ...defaults,
    ...Object.fromEntries(rows.map(({ key, value }) => [key, key === "csat_strata" ? value : Number(value)])),
  };
  return {
    journeyWindowHours: set.journey_window_hours,
    smallestGroup: set.smallest_group,
    smallestCell: set.smallest_cell,
    csatStrata: strata(set.csat_strata),
    smallestStratum: set.smallest_stratum,
    judgeErrors: Object.fromEntries(
      rows
        .filter(({ key }) => key.startsWith(judgePrefix))
        .map(({ key, value }) => [key.slice(judgePrefix.length), judgeError(key, value)]),
    ),
  };
}

const rate = z.number().min(0).max(1);
const size = z.number().int().positive().optional();
const errorShape = z
  .object({ sensitivity: rate, specificity: rate, sensitivity_n: size, specificity_n: size })
  .refine(({ sensitivity, specificity }) => sensitivity + specificity > 1);

function judgeError(key: string, setting: unknown): JudgeError {
  const parsed = errorShape.safeParse(setting);
  if (!parsed.success)
    throw new Error(
      `The setting ${key} must have a sensitivity and a specificity from 0 to 1 that are together above 1, not ${JSON.stringify(setting)}.`,
    );
  const { sensitivity, specificity, sensitivity_n: sensitivityN, specificity_n: specificityN } = parsed.data;
  return { sensitivity, specificity, sensitivityN, specificityN };
}

function strata(setting: unknown): StratumName[] {
  const parsed = z.array(z.enum(stratumNames)).min(1).safeParse(setting);
  if (parsed.success) return parsed.data;
  throw new Error(
    `The setting csat_strata must be a list of some of ${stratumNames.join(", ")}, not ${JSON.stringify(setting)}.`,
  );
}

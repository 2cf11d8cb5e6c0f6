"use server";

import { changeSettings } from "@/db/access/change-settings";
import { doorkeeper } from "@/db/client";
import { type RuleWish, ruleChoice, ruleNumbers, stratumNames } from "@/metrics/rule-choice";
import { ruleSettings } from "@/metrics/rule-settings";
import { administrator } from "../administrator";

/** What became of a wish; without problems it holds. `turn` counts the wishes. */
export type Kept = { wish: RuleWish; problems: string[]; turn: number };

export async function keepSmallNumbers(before: Kept | null, form: FormData): Promise<Kept> {
  const viewer = await administrator();
  const text = (field: string) => String(form.get(field) ?? "").trim();
  const wish = {
    ...(Object.fromEntries(ruleNumbers.map((rule) => [rule, text(rule)])) as Omit<RuleWish, "csatStrata">),
    csatStrata: stratumNames.map((_, place) => text(`stratum${place + 1}`)),
  };
  const turn = (before?.turn ?? 0) + 1;
  const choice = ruleChoice(wish);
  if ("problems" in choice) return { wish, problems: choice.problems, turn };
  await changeSettings(doorkeeper(), viewer, ruleSettings(choice));
  return { wish, problems: [], turn };
}

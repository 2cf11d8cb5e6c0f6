import type { z } from "zod";
import type { SurveyKind } from "@/language/vocabulary";

type Given = {
  type?: SurveyKind | null;
  score?: number | null;
  scale_min?: number | null;
  scale_max?: number | null;
};

/** Scales of answers that come without one; the same stand in `survey-answers.ts`. */
export const usualScales: Partial<Record<SurveyKind, [number, number]>> = {
  csat: [1, 5],
  ces: [1, 7],
  nps: [0, 10],
  thumbs: [0, 1],
};

/** Refuses an answer that its scale does not have. */
export function insideScale(given: Given, context: z.RefinementCtx): void {
  const { type, score = null } = given;
  if (!type || score === null) return;
  const [usualLow, usualHigh] = usualScales[type] ?? [];
  const low = given.scale_min ?? usualLow ?? Number.NEGATIVE_INFINITY;
  const high = given.scale_max ?? usualHigh ?? Number.POSITIVE_INFINITY;
  if (score >= low && score <= high) return;
  const message = `must be an answer from ${low} to ${high}, not ${score}. If the scale is another one, say so.`;
  context.addIssue({ code: "custom", path: ["score"], message, params: { code: "out_of_scale" } });
}

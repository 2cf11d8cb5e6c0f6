import type { SurveyKind } from "@/language/vocabulary";

/** Scales of answers that come without one; the same stand in `survey-answers.ts`. */
const usualScales: Partial<Record<SurveyKind, [low: number, high: number]>> = {
  csat: [1, 5],
  ces: [1, 7],
  nps: [0, 10],
  thumbs: [0, 1],
};

type Answer = {
  type?: SurveyKind | null;
  score?: number | null;
  scale_min?: number | null;
  scale_max?: number | null;
};

/** What is wrong with an answer that its scale does not have; null when nothing is. */
export function offScale({ type, score, scale_min, scale_max }: Answer): string | null {
  if (!type || typeof score !== "number") return null;
  const [usualLow, usualHigh] = usualScales[type] ?? [];
  const low = scale_min ?? usualLow ?? Number.NEGATIVE_INFINITY;
  const high = scale_max ?? usualHigh ?? Number.POSITIVE_INFINITY;
  if (score >= low && score <= high) return null;
  return `must be an answer from ${low} to ${high}, not ${score}. If the scale is another one, say so.`;
}

import { amount, change, changeRange, count, counted } from "@/components/format";
import type { CoachingEffect } from "@/metrics/coaching-effect";
import type { Metric } from "@/metrics/metric";

const fewest = 20;

/** What the effect is, in a sentence: better, worse, or no clear change. */
export function effectSentence(
  { standing, effect, sizes }: CoachingEffect,
  { better }: Metric,
  name: string,
): string {
  if (standing === "too_few" || !effect)
    return `Too few to say: it needs ${fewest} rows on each of the four sides, and there are ${count(sizes.before)} before and ${count(sizes.after)} after of ${name}, ${count(sizes.othersBefore)} and ${count(sizes.othersAfter)} of the others.`;
  const { value, low, high } = effect;
  const interval = `${change(value, "share")} more than the others (95%: ${changeRange(effect)})`;
  if (low <= 0 && high >= 0) return `No clear change: ${interval}.`;
  return `Clearly ${value > 0 === (better === "higher") ? "better" : "worse"}: ${interval}.`;
}

/** What would have come without coaching, had somebody been chosen for a bad start. */
export function regressionWords({ regression, effect }: CoachingEffect, name: string): string {
  const always =
    "Regression to the mean: who is chosen for a bad stretch comes back a part of the way without any coaching, and this comparison cannot tell that part from coaching.";
  if (regression === null || !effect) return always;
  return `${always} If ${name} was chosen for the days before, about ${change(regression, "share")} of the change would have come anyway, and ${change(effect.value - regression, "share")} are left.`;
}

/** How many rows and how many colleagues it stands on. */
export function footing({ sizes }: CoachingEffect, others: string[], rows: string): string {
  return `${count(sizes.before)} ${rows} before and ${count(sizes.after)} after; of ${counted(others.length, "colleague")} ${count(sizes.othersBefore)} and ${count(sizes.othersAfter)}: ${new Intl.ListFormat("en-GB").format(others)}.`;
}

export const shareWords = (value: number) => amount(value, "share");

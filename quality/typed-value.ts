import type { Unit } from "@/language/reading";

/** What is typed for a value of each unit: shares in percent, the others as they are. */
export const typedUnits: Record<Unit, { words: string; low: number; high: number; times: number }> = {
  share: { words: "%", low: 0, high: 100, times: 100 },
  points: { words: "points", low: -100, high: 100, times: 1 },
  seconds: { words: "seconds", low: 0, high: 864_000, times: 1 },
  score: { words: "on its scale", low: -1000, high: 1000, times: 1 },
  count: { words: "", low: 0, high: 1e9, times: 1 },
};

/** The value in the unit of the metric, or why it is none, in a sentence. */
export function typedValue(text: string, unit: Unit): number | string {
  const { low, high, times, words } = typedUnits[unit];
  const typed = Number(text.trim().replace(",", "."));
  if (text.trim() === "" || !Number.isFinite(typed) || typed < low || typed > high)
    return `The target must be a number from ${low} to ${high}${words && ` (${words})`}.`;
  return typed / times;
}

/** A value as it would be typed. */
export function wantedValue(value: number, unit: Unit): string {
  return String(Number((value * typedUnits[unit].times).toFixed(6)));
}

import type { Reading } from "@/language/reading";
import type { Comparison } from "@/metrics/compare";

const blank: Reading = {
  metric: "journey-resolution",
  group: {},
  value: null,
  k: null,
  n: 0,
  low: null,
  high: null,
  method: "wilson",
  pending: 0,
  excluded: {},
  coverage: null,
  figures: {},
  parts: [],
  scale: null,
  direction: "higher",
  unit: "share",
  window_hours: 336,
  as_of: "2026-05-01T00:00:00Z",
  time_zone: "UTC",
  definition_version: 1,
  standing: "none",
  caveats: [],
};

/** A reading of a share with an interval about as wide as `n` makes it; for looking at, not for counting. */
export function share(value: number, n: number, rest: Partial<Reading> = {}): Reading {
  const half = 1.96 * Math.sqrt((value * (1 - value)) / n);
  const standing = n < 10 ? "too_few" : "sound";
  return {
    ...blank,
    value,
    n,
    k: Math.round(value * n),
    low: value - half,
    high: value + half,
    standing,
    ...rest,
  };
}

export const nothing: Reading = blank;
export const onlyPending: Reading = { ...blank, pending: 212 };
export const handleTime: Reading = {
  ...share(0.5, 812),
  metric: "aht",
  unit: "seconds",
  direction: "neither",
  value: 412,
  low: 398,
  high: 426,
};
export const gap: Reading = {
  ...handleTime,
  metric: "csat-ces-gap",
  unit: "points",
  value: 11.4,
  low: 9.2,
  high: 13.6,
};

/** Thirteen weeks around a value: one empty, one too small, the last two still open. */
export function weeks(value: number, n: number, slope: number): Reading[] {
  const wave = [0.2, -0.4, 0.9, 0.1, -0.7, 0.3, 0.6, -0.2, 0.5, -0.3, 0.4, 0.2, -0.1];
  return wave.map((step, week) => {
    if (week === 4) return nothing;
    if (week === 8) return share(value, 7);
    if (week > 10)
      return share(value + slope * week, Math.round(n / (week - 8)), { pending: 40 * (week - 9) });
    return share(value + slope * week + step * 0.02, n);
  });
}

export const changes: Record<string, Comparison> = {
  better: { difference: 0.021, low: 0.008, high: 0.034, verdict: "better" },
  worse: { difference: 0.034, low: 0.012, high: 0.056, verdict: "worse" },
  higher: { difference: 24, low: 11, high: 37, verdict: "higher" },
  none: { difference: 0.004, low: -0.011, high: 0.019, verdict: "no_clear_change" },
  few: { difference: null, low: null, high: null, verdict: "too_few" },
};

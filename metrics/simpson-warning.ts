import type { Reading } from "@/language/reading";
import { type SimpsonCheck, simpsonCheck } from "./inference/simpson-check";

/** Differences first − second; `intents` are those that both sides have. */
export type SimpsonWarning = Pick<SimpsonCheck, "crude" | "adjusted" | "reversed"> & { intents: number };

/**
 * Whether the difference of two sides turns round once like is compared with like. Both are shares by intent;
 * only intents that may be read on both sides count, overall as well. Null when there is none.
 */
export function simpsonWarning(first: Reading[], second: Reading[]): SimpsonWarning | null {
  const other = new Map(second.map((reading) => [reading.group.intent ?? null, reading]));
  const strata = first.flatMap((reading) => {
    const opposite = other.get(reading.group.intent ?? null);
    return opposite && isRead(reading) && isRead(opposite)
      ? [{ first: counts(reading), second: counts(opposite) }]
      : [];
  });
  const found = simpsonCheck(strata);
  return found && { ...found, intents: strata.length };
}

const isRead = ({ standing, n, k }: Reading) => standing !== "hidden" && n > 0 && k !== null;
const counts = ({ k, n }: Reading) => ({ k: k ?? 0, n });

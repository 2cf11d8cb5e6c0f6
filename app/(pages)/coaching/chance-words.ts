import type { Better } from "@/language/reading";
import type { Chance } from "@/metrics/judged-work";

/** Whether it is for the worse, the better, or nothing to speak of. */
export function sideOf(chance: Chance, better: Better): "worse" | "better" | null {
  if (chance === "inside" || chance === "not_enough") return null;
  return (chance === "above") === (better === "higher") ? "better" : "worse";
}

const words: Record<Chance, string> = {
  inside: "Within chance",
  below: "Lower than expected",
  above: "Higher than expected",
  not_enough: "Not enough to say",
};

export const chanceWords = (chance: Chance): string => words[chance];

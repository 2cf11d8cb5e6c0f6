import { pathSeparator } from "@/language/vocabulary";

/** A step of an intent's path. Selecting it selects everything below. */
export type IntentStep = { path: string; step: string; below: IntentStep[] };

/** Paths as a tree; a step that no contact has itself stands for what is below it. */
export function intentSteps(paths: string[]): IntentStep[] {
  const roots: IntentStep[] = [];
  for (const path of [...new Set(paths)].sort()) {
    let level = roots;
    const steps = path.split(pathSeparator);
    for (const [index, step] of steps.entries()) {
      const found = level.find((one) => one.step === step);
      const next = found ?? { path: steps.slice(0, index + 1).join(pathSeparator), step, below: [] };
      if (!found) level.push(next);
      level = next.below;
    }
  }
  return roots;
}

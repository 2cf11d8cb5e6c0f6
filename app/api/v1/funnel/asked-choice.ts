import { type FunnelChoice, limitKinds } from "@/metrics/funnel";

const least = 0.01;
const greatest = 1_000_000;

/** The prior and the kind of limits that a funnel is asked for, and what is wrong with the asking. */
export function askedChoice(parameters: URLSearchParams): { choice: FunnelChoice; problems: string[] } {
  const problems: string[] = [];
  const prior = parameters.get("prior");
  const [alpha = 0, beta = 0, ...more] = prior?.split(",").map(number) ?? [];
  const isPrior = more.length === 0 && [alpha, beta].every((one) => one >= least && one <= greatest);
  if (prior !== null && !isPrior)
    problems.push(
      `"prior" must be two numbers from ${least} to ${greatest}, hits and misses, such as 7.5,2.5, not "${prior}".`,
    );
  const wanted = parameters.get("limits") ?? "exact";
  const limits = limitKinds.find((kind) => kind === wanted);
  if (!limits) problems.push(`"limits" must be one of ${limitKinds.join(", ")}, not "${wanted}".`);
  return {
    choice: { prior: prior === null ? null : { alpha, beta }, limits: limits ?? "exact" },
    problems,
  };
}

const number = (text: string) => (/^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : Number.NaN);

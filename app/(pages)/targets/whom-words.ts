import type { Target } from "@/quality/targets";

/** Whom a target is for, as people say it. */
export function whomWords({ team, agent, agentName }: Target): string {
  return agentName ?? agent ?? team ?? "The whole centre";
}

import type { CoachedAgent } from "@/metrics/coached-agents";
import type { Target } from "@/quality/targets";

/** The target that an agent is held against: the own one, else the team's, else everybody's. */
export function targetOf(targets: Target[], metric: string, { id, team }: CoachedAgent): Target | null {
  const counting = targets.filter((target) => target.metric === metric && target.endedAt === null);
  return (
    counting.find(({ agent }) => agent === id) ??
    counting.find((target) => target.team !== null && target.team === team?.name) ??
    counting.find((target) => target.team === null && target.agent === null) ??
    null
  );
}

import type { Role } from "@/language/vocabulary";

const homes = { administrator: "/", leader: "/", supervisor: "/coaching", qa: "/review" } as const;

/** Where somebody lands who asked for no page in particular; the overview is open to all. */
export function homeOf({ role }: { role: Role }): (typeof homes)[Role] {
  return homes[role];
}

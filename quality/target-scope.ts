import type { Filter } from "@/language/filter";
import type { TargetScope } from "./targets";

/**
 * Whose target a selection can be held against: everybody's, one team's or one agent's. Null for any other
 * selection, since a target was not set for a part of the work.
 */
export function targetScope({ where }: Pick<Filter, "where">): TargetScope | null {
  const chosen = Object.entries(where).filter(([, values]) => values && values.length > 0);
  const [first, ...more] = chosen;
  if (!first) return { team: null, agent: null };
  const [name, values = []] = first;
  if (more.length > 0 || values.length !== 1) return null;
  if (name === "team") return { team: values[0] ?? null, agent: null };
  return name === "agent" ? { team: null, agent: values[0] ?? null } : null;
}

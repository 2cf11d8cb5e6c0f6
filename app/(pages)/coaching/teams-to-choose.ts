import { none } from "@/language/dimension";
import type { Filter } from "@/language/filter";
import type { CoachedAgent } from "@/metrics/coached-agents";

/** `name` is null for agents without a team. */
export type TeamChoice = { name: string | null; people: number; machines: number };

/** Nobody coaches more at once, and whoever does the same work is in the same team. */
const mostAtOnce = 100;

/** Team 2 comes before Team 10. */
const inWords = new Intl.Collator("en", { numeric: true });

/**
 * The teams of a selection with too many agents to hold them against one another at once, by name; null: it is looked
 * at as it is, as one team always is.
 */
export function teamsToChoose(agents: readonly CoachedAgent[], { where }: Filter): TeamChoice[] | null {
  const selected = where.team ?? [];
  const seen = agents.filter(({ team }) => selected.length === 0 || selected.includes(team?.name ?? none));
  if (selected.length === 1 || seen.length <= mostAtOnce) return null;
  const names = new Set(seen.map(({ team }) => team?.name ?? null));
  return [...names]
    .map((name) => {
      const own = seen.filter(({ team }) => (team?.name ?? null) === name);
      const machines = own.filter(({ kind }) => kind === "ai").length;
      return { name, people: own.length - machines, machines };
    })
    .sort(
      (a, b) =>
        Number(a.name === null) - Number(b.name === null) || inWords.compare(a.name ?? "", b.name ?? ""),
    );
}

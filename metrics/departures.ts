import { none } from "@/language/dimension";
import { printedFrom } from "@/language/reading";
import { pathSeparator } from "@/language/vocabulary";
import type { AgentWork } from "./agent-work";
import type { Coached } from "./coached";
import { added, expectedOf, type WorkCell } from "./expected-hits";
import { benjaminiHochberg } from "./inference/benjamini-hochberg";
import type { Counts } from "./inference/count-check";
import { matchedBinomial } from "./inference/matched-binomial";
import { differenceOf, type JudgedWork } from "./judged-work";

/** A part of one agent's work beside what everybody makes of it. */
export type Departure = Counts & {
  coached: Coached;
  /** The intent's path, with those below it; null: all of the agent's work. */
  intent: string | null;
  expected: number;
  difference: NonNullable<JudgedWork["difference"]>;
  /** The rate of false discoveries at which it would just be one. */
  q: number;
  /** Whether it is one, and whether it is for the worse. */
  stands: "worse" | "better" | null;
};

/** Of what is said to stand out, so much may be chance. */
export const falseDiscoveries = 0.1;

/**
 * Where one agent departs from what was to be expected: every step, as a whole and by intent, that has enough
 * rows to be looked at. What is looked at together is judged together (Benjamini–Hochberg), the clearest first.
 */
export function departures(
  agent: string,
  steps: readonly { coached: Coached; work: AgentWork }[],
): Departure[] {
  const looked = steps.flatMap(({ coached, work }) => {
    const everybody = byPath([...work.values()].flat());
    const own = byPath(work.get(agent) ?? []);
    return [null, ...[...own.keys()].sort()].flatMap((intent) => {
      const cells = among(own, intent);
      const { k, n } = added(cells);
      if (n < printedFrom) return [];
      const { hits, variance } = expectedOf(among(everybody, intent))(cells);
      const difference = differenceOf({ k, n }, hits / n);
      if (!difference) return [];
      return [{ coached, intent, k, n, expected: hits, difference, p: matchedBinomial(k, hits, variance) }];
    });
  });
  const found = benjaminiHochberg(
    looked.map(({ p }) => p),
    falseDiscoveries,
  );
  return looked
    .map(({ p: _, ...departure }, at): Departure => {
      const { adjusted = 1, rejected = false } = found[at] ?? {};
      return { ...departure, q: adjusted, stands: rejected ? side(departure) : null };
    })
    .sort((a, b) => a.q - b.q);
}

function side({ coached, difference }: Pick<Departure, "coached" | "difference">): Departure["stands"] {
  return difference.value > 0 === (coached.metric.better === "higher") ? "better" : "worse";
}

/** Work by the path of the intent that it is about. */
const byPath = (cells: WorkCell[]): Map<string, WorkCell[]> => {
  const paths = new Map<string, WorkCell[]>();
  for (const cell of cells) {
    const path = cell.keys[0] ?? none;
    const known = paths.get(path);
    if (known) known.push(cell);
    else paths.set(path, [cell]);
  }
  return paths;
};

/** Of all this work what is about an intent, or all of it. */
const among = (work: Map<string, WorkCell[]>, intent: string | null) =>
  [...work].flatMap(([path, cells]) => (isUnder(path, intent) ? cells : []));

/** As a filter selects: a path with all below it. */
const isUnder = (path: string, intent: string | null) =>
  intent === null || path === intent || path.startsWith(intent + pathSeparator);

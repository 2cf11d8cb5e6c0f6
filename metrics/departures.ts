import { none } from "@/language/dimension";
import { printedFrom } from "@/language/reading";
import { pathSeparator } from "@/language/vocabulary";
import type { AgentWork } from "./agent-work";
import type { Coached } from "./coached";
import { added, expectedHits, type WorkCell } from "./expected-hits";
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
    const everybody = [...work.values()];
    const own = work.get(agent) ?? [];
    return [null, ...paths(own)].flatMap((intent) => {
      const among = (cells: WorkCell[]) => cells.filter(({ keys }) => isUnder(keys[0] ?? none, intent));
      const { k, n } = added(among(own));
      const place = [...work.keys()].indexOf(agent);
      const expected = expectedHits(everybody.map(among))[place];
      const difference = expected && n >= printedFrom ? differenceOf({ k, n }, expected.hits / n) : null;
      if (!expected || !difference) return [];
      const p = matchedBinomial(k, expected.hits, expected.variance);
      return [{ coached, intent, k, n, expected: expected.hits, difference, p }];
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

/** Every path that the work is about. */
const paths = (cells: WorkCell[]) => [...new Set(cells.map(({ keys }) => keys[0] ?? none))].sort();

/** As a filter selects: a path with all below it. */
const isUnder = (path: string, intent: string | null) =>
  intent === null || path === intent || path.startsWith(intent + pathSeparator);

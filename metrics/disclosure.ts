import type { Reading } from "@/language/reading";
import type { FoundGroup } from "./found-groups";

type Named = Pick<FoundGroup, "values" | "key">;
/** Of the group at a place, how many rows it has. */
type Size = (place: number) => number;

/**
 * The keys of groups to withhold: those about too few customers, named in `small`, and with them whatever
 * would give them away: where exactly one group of a line was withheld, the next smallest goes too, since the
 * total less the others would tell. A line is all groups of an answer or, in a table, all of one row or column.
 */
export function withheld(groups: Named[], small: ReadonlySet<string>, size: Size): Set<string> {
  const hidden = new Set<number>();
  for (const [place, { key }] of groups.entries()) if (small.has(key) && size(place) > 0) hidden.add(place);
  if (hidden.size === 0) return new Set();
  const all = lines(groups);
  for (let before = -1; before < hidden.size; ) {
    before = hidden.size;
    for (const line of all) coverLonely(line, size, hidden);
  }
  return new Set([...hidden].flatMap((place) => groups[place]?.key ?? []));
}

function coverLonely(line: number[], size: Size, hidden: Set<number>): void {
  if (line.filter((place) => hidden.has(place)).length !== 1) return;
  const [smallest] = line
    .filter((place) => size(place) > 0 && !hidden.has(place))
    .sort((a, b) => size(a) - size(b));
  if (smallest !== undefined) hidden.add(smallest);
}

/** The places of the groups of each line. */
function lines(groups: Named[]): number[][] {
  const axes = groups[0]?.values.length ?? 0;
  if (axes < 2) return axes === 0 ? [] : [[...groups.keys()]];
  return Array.from({ length: axes }).flatMap((_, axis) => {
    const byValue = new Map<string | null | undefined, number[]>();
    for (const [place, { values }] of groups.entries()) {
      const line = byValue.get(values[axis]);
      if (line) line.push(place);
      else byValue.set(values[axis], [place]);
    }
    return [...byValue.values()];
  });
}

/** A reading that says no more than that it is withheld. */
export const hiddenReading = (reading: Reading): Reading => ({
  ...reading,
  value: null,
  k: null,
  n: 0,
  low: null,
  high: null,
  pending: 0,
  excluded: {},
  coverage: null,
  figures: {},
  parts: [],
  standing: "hidden",
});

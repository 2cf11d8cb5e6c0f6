import { printedFrom, type Reading } from "@/language/reading";
import { withheld } from "./disclosure";
import { added } from "./expected-hits";
import type { FoundGroup } from "./found-groups";
import type { Grouped } from "./grouped";
import type { Counts } from "./inference/count-check";
import type { Side, Stratum } from "./inference/parts-of-change";
import { wilson } from "./inference/wilson";

/** One cohort: its only reading, and the same rows told apart. */
export type Cohort = { whole: Reading; kinds: Grouped };

/** Rows of one kind on both sides; null where there were none. */
export type Pair = { group: Reading["group"]; after: Reading | null; before: Reading | null };

/**
 * The kinds that can be read on every side where they occur, and all others as one stratum, so that nothing is
 * lost and nothing withheld is told. Null where the kinds of a cohort do not add up to it.
 */
export function movedCells(after: Cohort, before: Cohort): { pairs: Pair[]; rest: Stratum } | null {
  if (![after, before].every(addsUp)) return null;
  const [afters, befores] = [byKey(after), byKey(before)];
  const sidesOf = (key: string) => [afters.get(key), befores.get(key)];
  const keys = [...new Set([...afters.keys(), ...befores.keys()])].filter((key) => {
    const kinds = sidesOf(key);
    return kinds.every((kind) => kind?.isRead !== false) && kinds.some((kind) => kind?.n);
  });
  const pairs = keys.sort().map((key): Pair => {
    const [is = null, was = null] = sidesOf(key).map((kind) => kind?.reading() ?? null);
    return { group: (is ?? was)?.group ?? {}, after: is, before: was };
  });
  const rest = {
    after: left(
      after.whole,
      pairs.map((pair) => pair.after),
    ),
    before: left(
      before.whole,
      pairs.map((pair) => pair.before),
    ),
  };
  return { pairs, rest };
}

export const sideOf = (reading: Reading | null): Side => ({
  k: reading?.k ?? 0,
  n: reading?.n ?? 0,
  low: reading?.low ?? 0,
  high: reading?.high ?? 1,
});

/** Rows that are in none of the kinds, or in several, would be explained by nothing, or twice. */
function addsUp({ whole, kinds }: Cohort): boolean {
  const { k, n } = added(kinds.groups.map(counted));
  return n === whole.n && k === whole.k;
}

/** Whether a kind can be read: sound, or known to be empty. Of thousands few can be, and only those are. */
type Kind = { n: number; isRead: boolean; reading: () => Reading };

function byKey({ kinds: { groups, small, reading } }: Cohort): Map<string, Kind> {
  const sizes = groups.map(({ values, sums: { n = 0 } }) => ({ values, n }));
  const hidden = withheld(sizes, (place) => small.has(groups[place]?.key ?? ""));
  return new Map(
    groups.map((group, place) => {
      const { n } = counted(group);
      const isRead = n === 0 || (n >= printedFrom && !hidden.has(place));
      return [group.key, { n, isRead, reading: () => reading(group) }];
    }),
  );
}

const counted = ({ sums: { k = 0, n = 0 } }: FoundGroup): Counts => ({ k, n });

/** The rows of a cohort that are in none of these kinds. */
function left(whole: Reading, read: (Reading | null)[]): Side {
  const taken = added(read.map(sideOf));
  const k = (whole.k ?? 0) - taken.k;
  const n = whole.n - taken.n;
  return { k, n, ...(wilson(k, n) ?? { low: 0, high: 1 }) };
}

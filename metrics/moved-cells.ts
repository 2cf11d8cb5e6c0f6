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
  const [is, was] = [byKey(after), byKey(before)];
  const keys = [...is.groups.keys(), ...[...was.groups.keys()].filter((key) => !is.groups.has(key))];
  const pairs = keys
    .filter((key) => is.isRead(key) && was.isRead(key) && is.size(key) + was.size(key) > 0)
    .sort()
    .map((key): Pair => {
      const [now, then] = [is.reading(key), was.reading(key)];
      return { group: (now ?? then)?.group ?? {}, after: now, before: then };
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

/** The kinds of a cohort. Of thousands few can be read, being sound or known to be empty, and only those are. */
function byKey({ kinds: { groups, small, reading } }: Cohort) {
  const found = new Map(groups.map((group) => [group.key, group]));
  const hidden = withheld(groups, small, (place) => groups[place]?.sums.n ?? 0);
  const size = (key: string) => found.get(key)?.sums.n ?? 0;
  return {
    groups: found,
    size,
    isRead: (key: string) => size(key) === 0 || (size(key) >= printedFrom && !hidden.has(key)),
    reading: (key: string) => {
      const group = found.get(key);
      return group ? reading(group) : null;
    },
  };
}

const counted = ({ sums: { k = 0, n = 0 } }: FoundGroup): Counts => ({ k, n });

/** The rows of a cohort that are in none of these kinds. */
function left(whole: Reading, read: (Reading | null)[]): Side {
  const taken = added(read.map(sideOf));
  const k = (whole.k ?? 0) - taken.k;
  const n = whole.n - taken.n;
  return { k, n, ...(wilson(k, n) ?? { low: 0, high: 1 }) };
}

import type { Reading } from "@/language/reading";
import { keyOf } from "./found-groups";
import type { Counts } from "./inference/count-check";
import type { Side, Stratum } from "./inference/parts-of-change";
import { wilson } from "./inference/wilson";

/** One cohort: its only reading, and the same rows told apart. */
export type Cohort = { whole: Reading; cells: Reading[] };

/** Rows of one kind on both sides; null where there were none. */
export type Pair = { group: Reading["group"]; after: Reading | null; before: Reading | null };

/**
 * The kinds that can be read on every side where they occur, and all others as one stratum, so that nothing is
 * lost and nothing withheld is told. Null where the cells of a cohort do not add up to it.
 */
export function movedCells(after: Cohort, before: Cohort): { pairs: Pair[]; rest: Stratum } | null {
  const key = ({ group }: Reading) => keyOf(Object.values(group));
  const [afters, befores] = [after, before].map(({ cells }) => new Map(cells.map((one) => [key(one), one])));
  const groups = new Map([...before.cells, ...after.cells].map((one) => [key(one), one.group]));
  const pairs = [...groups].map(
    ([name, group]): Pair => ({
      group,
      after: afters?.get(name) ?? null,
      before: befores?.get(name) ?? null,
    }),
  );
  const read = pairs.filter((pair) => [pair.after, pair.before].every(isRead) && size(pair) > 0);
  const rest = {
    after: left(
      after,
      read.map((pair) => pair.after),
    ),
    before: left(
      before,
      read.map((pair) => pair.before),
    ),
  };
  return rest.after && rest.before ? { pairs: read, rest: { after: rest.after, before: rest.before } } : null;
}

export const sideOf = (reading: Reading | null): Side => ({
  k: reading?.k ?? 0,
  n: reading?.n ?? 0,
  low: reading?.low ?? 0,
  high: reading?.high ?? 1,
});

/** Sound, or known to be empty. */
const isRead = (reading: Reading | null) =>
  reading === null || reading.standing === "sound" || reading.standing === "none";

const size = ({ after, before }: Pair) => (after?.n ?? 0) + (before?.n ?? 0);

/** The rows of a cohort that are in none of these cells. */
function left({ whole, cells }: Cohort, read: (Reading | null)[]): Side | null {
  const all = added(cells);
  const isExact = cells.every(({ standing }) => standing !== "hidden");
  if (isExact && (all.n !== whole.n || all.k !== whole.k)) return null;
  const taken = added(read);
  const k = (whole.k ?? 0) - taken.k;
  const n = whole.n - taken.n;
  if (k < 0 || k > n) return null;
  return { k, n, ...(wilson(k, n) ?? { low: 0, high: 1 }) };
}

const added = (readings: (Reading | null)[]): Counts =>
  readings.reduce((sum, one) => ({ k: sum.k + (one?.k ?? 0), n: sum.n + (one?.n ?? 0) }), { k: 0, n: 0 });

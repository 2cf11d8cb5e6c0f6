import type { Row } from "./csv-rows";

const longestFooter = 10;
const narrowest = 3;

/**
 * The rows of a table without those at its very end that fill one cell only, such as the period that a
 * report was made for. `found` is told how many they were.
 */
export async function* withoutFooter(
  batches: AsyncIterable<Row[]>,
  width: number,
  found: (rows: number) => void,
): AsyncGenerator<Row[]> {
  let held: Row[] = [];
  for await (const rows of batches) {
    const all = [...held, ...rows];
    const last = width < narrowest ? all.length - 1 : all.findLastIndex((row) => !isSingle(row));
    held = all.slice(Math.max(last + 1, 0));
    if (held.length > longestFooter) {
      yield all;
      held = [];
    } else if (last >= 0) yield all.slice(0, last + 1);
  }
  found(held.length);
}

function isSingle({ cells, isBroken }: Row): boolean {
  return !isBroken && cells.filter((cell) => cell.trim() !== "").length === 1;
}

/**
 * Where a rising function turns from negative to positive between `low` and `high`, by halving to the last
 * digit. Burden and Faires, Numerical Analysis, 2.1.
 */
export function crossing(rising: (x: number) => number, low: number, high: number): number {
  let below = low;
  let above = high;
  for (;;) {
    const middle = below + (above - below) / 2;
    if (!(middle > below && middle < above)) return middle;
    const value = rising(middle);
    if (Number.isNaN(value)) throw new RangeError(`the function has no value at ${middle}`);
    if (value === 0) return middle;
    if (value < 0) below = middle;
    else above = middle;
  }
}

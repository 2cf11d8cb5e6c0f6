import { assertFinite } from "./value-check";

/** The rank of each value, from 1; equal values share the mean of their ranks. Kendall 1945. */
export function ranks(values: readonly number[]): number[] {
  for (const value of values) assertFinite("a value", value);
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value);
  const ranked: number[] = new Array(values.length).fill(0);
  for (let first = 0; first < order.length; ) {
    let next = first + 1;
    while (next < order.length && order[next]?.value === order[first]?.value) next++;
    for (const { at } of order.slice(first, next)) ranked[at] = (first + 1 + next) / 2;
    first = next;
  }
  return ranked;
}

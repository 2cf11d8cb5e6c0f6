import type { Chance } from "../random";

/** Draws by weight again and again; the sums of the weights are made once. */
export class Weighted<T> {
  private readonly values: T[];
  private readonly sums: Float64Array;

  constructor(choices: readonly (readonly [T, number])[]) {
    this.values = choices.map(([value]) => value);
    this.sums = new Float64Array(choices.length);
    let sum = 0;
    for (const [place, [, weight]] of choices.entries()) {
      sum += weight;
      this.sums[place] = sum;
    }
  }

  draw(chance: Chance): T {
    const sought = chance.next() * (this.sums.at(-1) ?? 0);
    let [low, high] = [0, this.sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sums[middle] as number) > sought) high = middle;
      else low = middle + 1;
    }
    return this.values[low] as T;
  }
}

/** A small generator (sfc32 after Chris Doty-Humphrey): the same seed gives the same numbers everywhere. */
export class Chance {
  private state: [number, number, number, number];

  constructor(seed: string) {
    this.state = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1];
    for (const character of seed) {
      this.state[0] = (this.state[0] ^ character.charCodeAt(0)) * 0x01000193;
      this.next();
    }
    for (let i = 0; i < 15; i++) this.next();
  }

  /** 0 <= x < 1. */
  next(): number {
    const { state } = this;
    const [a, b, c, d] = state;
    const sum = (a + b + d) | 0;
    // In place: a new array for each number took most of the time.
    state[0] = b ^ (b >>> 9);
    state[1] = (c + (c << 3)) | 0;
    state[2] = (((c << 21) | (c >>> 11)) + sum) | 0;
    state[3] = (d + 1) | 0;
    return (sum >>> 0) / 4_294_967_296;
  }

  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  is(probability: number): boolean {
    return this.next() < probability;
  }

  one<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }

  weighted<T>(choices: readonly (readonly [T, number])[]): T {
    let left = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of choices) {
      left -= weight;
      if (left < 0) return value;
    }
    return (choices.at(-1) as readonly [T, number])[0];
  }

  /** Skewed to the right, as durations are: `median` times e to a normal with deviation `spread`. */
  skewed(median: number, spread: number): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    return median * Math.exp(spread * normal);
  }

  shuffled<T>(values: readonly T[]): T[] {
    const result = [...values];
    for (let i = result.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [result[i], result[j]] = [result[j] as T, result[i] as T];
    }
    return result;
  }
}

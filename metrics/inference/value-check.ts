/** Refuses NaN and the infinities, naming the value. */
export function assertFinite(name: string, ...values: readonly number[]): void {
  for (const value of values) {
    if (!Number.isFinite(value)) throw new RangeError(`${name} must be a finite number, not ${value}`);
  }
}

/** Refuses what is not in 0..1, naming the value. */
export function assertShare(name: string, ...values: readonly number[]): void {
  for (const value of values) {
    if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} must be between 0 and 1, not ${value}`);
  }
}

/** Refuses what is not above 0, naming the value. Infinity passes only where `atMost` allows it. */
export function assertPositive(name: string, value: number, atMost = Number.MAX_VALUE): void {
  if (!(value > 0 && value <= atMost)) throw new RangeError(`${name} must be above 0, not ${value}`);
}

/** Refuses what is not a whole number of at least `least`, naming the value. */
export function assertWhole(name: string, value: number, least = 0): void {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new RangeError(`${name} must be a whole number of at least ${least}, not ${value}`);
  }
}

/** Refuses an empty list, naming it. */
export function assertNotEmpty(name: string, values: { readonly length: number }): void {
  if (values.length === 0) throw new RangeError(`${name} must not be empty`);
}

/** Refuses two lists that do not pair up, naming both lengths. */
export function assertPaired(first: { readonly length: number }, second: { readonly length: number }): void {
  if (first.length !== second.length) {
    throw new RangeError(`lists must pair up, not ${first.length} values against ${second.length}`);
  }
}

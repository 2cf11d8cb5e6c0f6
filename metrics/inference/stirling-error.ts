/** ln x! less ½·ln 2πx + x·ln x − x, for x > 0, to 1e-15. Loader 2000, Fast and Accurate Computation of Binomial Probabilities. */
export function stirlingError(x: number): number {
  return whole[x] ?? bySeries(x);
}

/** Those of whole numbers up to 255, which draws and tables ask for again and again. */
const whole = Array.from({ length: 256 }, (_, x) => bySeries(x));

function bySeries(x: number): number {
  let climbed = 0;
  let at = x;
  for (; at < 16; at++) climbed += (at + 0.5) * Math.log1p(1 / at) - 1;
  return climbed + series(at);
}

function series(x: number): number {
  const inverse = 1 / (x * x);
  const inner = 1 / 1260 - inverse * (1 / 1680 - inverse * (1 / 1188 - (inverse * 691) / 360360));
  return (1 / 12 - inverse * (1 / 360 - inverse * inner)) / x;
}

/** x·ln(x / mean) + mean − x without cancellation near x = mean. Loader 2000. */
export function devianceTerm(x: number, mean: number): number {
  const gap = x - mean;
  if (Math.abs(gap) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
  const v = gap / (x + mean);
  let sum = gap * v;
  let term = 2 * x * v;
  for (let j = 1; ; j++) {
    term *= v * v;
    const next = sum + term / (2 * j + 1);
    if (next === sum) return next;
    sum = next;
  }
}

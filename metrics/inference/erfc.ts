const nearOver = [
  0.18577770618460315, 3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694,
];
const nearUnder = [1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171];
const middleOver = [
  2.1531153547440383e-8, 0.5641884969886701, 8.883149794388377, 66.11919063714163, 298.6351381974001,
  881.952221241769, 1712.0476126340707, 2051.0783778260716, 1230.3393547979972,
];
const middleUnder = [
  1, 15.744926110709835, 117.6939508913125, 537.1811018620099, 1621.3895745666903, 3290.7992357334597,
  4362.619090143247, 3439.3676741437216, 1230.3393548037495,
];
const farOver = [
  0.016315387137302097, 0.30532663496123236, 0.36034489994980445, 0.12578172611122926, 0.016083785148742275,
  0.0006587491615298378,
];
const farUnder = [
  1, 2.568520192289822, 1.8729528499234673, 0.5279051029514285, 0.06051834131244132, 0.0023352049762686918,
];

const polynomial = (coefficients: readonly number[], x: number) =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);

/** exp(x²)·erfc(x) for x ≥ 0.46875, which never underflows. Cody, Math Comp 23 (1969) 631. */
export function scaledErfc(x: number): number {
  if (x <= 4) return polynomial(middleOver, x) / polynomial(middleUnder, x);
  const inverse = 1 / (x * x);
  const tail = (inverse * polynomial(farOver, inverse)) / polynomial(farUnder, inverse);
  return (1 / Math.sqrt(Math.PI) - tail) / x;
}

/** Complementary error function 1 − erf(x), to 1e-15 relative. Cody, Math Comp 23 (1969) 631. */
export function erfc(x: number): number {
  if (Number.isNaN(x)) throw new RangeError("x must be a number, not NaN");
  const size = Math.min(Math.abs(x), 100);
  if (size <= 0.46875) {
    const square = x * x;
    return 1 - (x * polynomial(nearOver, square)) / polynomial(nearUnder, square);
  }
  const tail = exponentialOfMinusSquare(size) * scaledErfc(size);
  return x > 0 ? tail : 2 - tail;
}

/** exp(−x²) without the rounding of x², which far out would cost three digits. */
function exponentialOfMinusSquare(x: number): number {
  const coarse = Math.trunc(x * 16) / 16;
  return Math.exp(-coarse * coarse) * Math.exp(-(x - coarse) * (x + coarse));
}

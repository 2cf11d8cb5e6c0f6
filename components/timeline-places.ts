const millisecondsPerHour = 3_600_000;
const edge = 6;

/**
 * Where moments stand on a line 0..100. Later is further right, and a long wait is wider than a short
 * one, but by its logarithm: minutes and weeks fit on one line, and no two moments overlap.
 */
export function timelinePlaces(moments: string[]): number[] {
  const widths = moments.slice(1).map((moment, index) => {
    const hours = (Date.parse(moment) - Date.parse(moments[index] ?? moment)) / millisecondsPerHour;
    return 1 + Math.log2(1 + Math.max(0, hours)) / 4;
  });
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let passed = 0;
  return moments.map((_, index) => {
    passed += index === 0 ? 0 : (widths[index - 1] ?? 0);
    return whole === 0 ? 50 : edge + (passed / whole) * (100 - 2 * edge);
  });
}

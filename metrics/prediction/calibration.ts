/** What was expected on average of `n` answers, and what they were. */
export type Tenth = { n: number; predicted: number; actual: number };

/** Predictions in ascending order, cut where a tenth of the answers is reached; equal ones stay together. */
export function calibration(predictions: readonly { predicted: number; n: number; sum: number }[]): Tenth[] {
  const all = predictions.reduce((total, { n }) => total + n, 0);
  const tenths: (Tenth & { value: number })[] = [];
  let before = 0;
  let current = -1;
  for (const { predicted, n, sum } of [...predictions].sort((a, b) => a.predicted - b.predicted)) {
    const last = tenths.at(-1);
    const tenth = Math.floor((10 * before) / all);
    if (last && (tenth === current || last.value === predicted)) {
      last.n += n;
      last.predicted += n * predicted;
      last.actual += sum;
      last.value = predicted;
    } else {
      tenths.push({ n, predicted: n * predicted, actual: sum, value: predicted });
      current = tenth;
    }
    before += n;
  }
  return tenths.map(({ n, predicted, actual }) => ({ n, predicted: predicted / n, actual: actual / n }));
}

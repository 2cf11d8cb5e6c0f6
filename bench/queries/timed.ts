export const rounds = 7;

/** The median time in milliseconds, after one round that warms up, and what was found. */
export async function timed<Found>(work: () => Promise<Found>, times = rounds) {
  const found = await work();
  const took: number[] = [];
  for (let round = 0; round < times; round++) {
    const started = performance.now();
    await work();
    took.push(performance.now() - started);
  }
  return { found, median: took.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0 };
}

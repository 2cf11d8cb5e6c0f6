export const rounds = 7;

/** The median time in milliseconds and what was found; of several rounds, the first one only warms up. */
export async function timed<Found>(work: () => Promise<Found>, times = rounds) {
  const started = performance.now();
  const found = await work();
  const took = times === 1 ? [performance.now() - started] : [];
  while (took.length < times) {
    const again = performance.now();
    await work();
    took.push(performance.now() - again);
  }
  return { found, median: took.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0 };
}

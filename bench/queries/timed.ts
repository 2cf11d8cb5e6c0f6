export const rounds = 7;
/** Three connections, each of which has a statement prepared that comes again, and may plan it five times before it keeps one. */
export const warmUp = { untilPrepared: 6, untilPlanned: 20 };

/**
 * The median time in milliseconds and what was found. Of several rounds, some before only warm up: with `warming`, so
 * many, such as until every connection knows the statements and how to run them, as on a server that is not new.
 */
export async function timed<Found>(work: () => Promise<Found>, times = rounds, warming = 1) {
  const started = performance.now();
  const found = await work();
  const took = times === 1 ? [performance.now() - started] : [];
  for (let round = 1; round < warming; round++) await work();
  while (took.length < times) {
    const again = performance.now();
    await work();
    took.push(performance.now() - again);
  }
  return { found, median: took.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0 };
}

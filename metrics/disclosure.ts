import type { Reading } from "@/language/reading";

/**
 * Withholds readings about too few customers, those at the places that `isSmall` tells, and with them whatever
 * would give them away: where exactly one group of a line was withheld, the next smallest goes too, since the
 * total less the others would tell. A line is all groups of an answer or, in a table, all of one row or column.
 */
export function disclosed(readings: Reading[], isSmall: (place: number) => boolean): Reading[] {
  const hidden = new Set(readings.filter(({ n }, place) => n > 0 && isSmall(place)));
  if (hidden.size === 0) return readings;
  const all = lines(readings);
  for (let before = -1; before < hidden.size; ) {
    before = hidden.size;
    for (const line of all) coverLonely(line, hidden);
  }
  return readings.map((reading) => (hidden.has(reading) ? withheld(reading) : reading));
}

function coverLonely(line: Reading[], hidden: Set<Reading>): void {
  if (line.filter((reading) => hidden.has(reading)).length !== 1) return;
  const [smallest] = line
    .filter((reading) => reading.n > 0 && !hidden.has(reading))
    .sort((a, b) => a.n - b.n);
  if (smallest) hidden.add(smallest);
}

function lines(readings: Reading[]): Reading[][] {
  const keys = Object.keys(readings[0]?.group ?? {});
  if (keys.length < 2) return keys.length === 0 ? [] : [readings];
  return keys.flatMap((key) => {
    const byValue = new Map<string | null | undefined, Reading[]>();
    for (const reading of readings) {
      const line = byValue.get(reading.group[key]);
      if (line) line.push(reading);
      else byValue.set(reading.group[key], [reading]);
    }
    return [...byValue.values()];
  });
}

const withheld = (reading: Reading): Reading => ({
  ...reading,
  value: null,
  k: null,
  n: 0,
  low: null,
  high: null,
  pending: 0,
  excluded: {},
  coverage: null,
  figures: {},
  parts: [],
  standing: "hidden",
});

import { sql } from "drizzle-orm";
import { interactions } from "@/db/schema";
import { bootstrapMean } from "./inference/bootstrap-mean";
import { countedPercentile } from "./inference/percentile";
import { mean } from "./kinds/mean";
import type { Cell, Estimate, Metric } from "./metric";
import { handleSecond, timedContacts } from "./populations/contacts";

const seconds = sql`${interactions.handleMs} / 1000::numeric`;

/** From so many contacts on the mean is as good as normal, and Student's interval says the same for less work. */
const normalFrom = 300;

const ratioOfSums = mean({
  id: "aht",
  name: "Average handle time",
  question: "How long does a contact keep a person busy, after-contact work included?",
  better: "neither",
  unit: "seconds",
  population: timedContacts,
  of: seconds,
  series: { dimension: "agent_kind", headline: "human" },
  caveats: [
    "Talk, hold and after-contact work over contacts: a ratio of sums.",
    "Human contacts, unless AI is asked for; the two clocks are never pooled.",
    "A fall is good only if resolution and satisfaction hold; never read it alone.",
    "Half of the contacts took at most p50, nine in ten at most p90; both are read from whole seconds.",
  ],
  history: [
    { on: "2026-11-23", what: "First definition." },
    {
      on: "2026-11-23",
      what: "Below 300 contacts the interval is a bootstrap; the value is the same. With p50 and p90.",
    },
  ],
});

export const aht: Metric = {
  ...ratioOfSums,
  intervalWords:
    "Bootstrap by percentiles, seeded, below 300 contacts, since handle times are skewed; Student's t from there on. 95%.",
  cells: { second: handleSecond.named(handleSecond.stored) },
  estimate: (sums, cells, rules) => {
    const times = histogram(cells);
    return {
      ...ratioOfSums.estimate(sums, cells, rules),
      ...((sums.n ?? 0) < normalFrom && resampled(times)),
      figures: { p50: percentile(times, 0.5), p90: percentile(times, 0.9) },
    };
  },
};

/** Handle times in rising order, each the mean of its second, and how often it was seen. */
type Histogram = { rising: number[]; counts: number[] };

function histogram(cells: Cell[]): Histogram {
  const times = cells
    .map(({ sums: { n = 0, sum = 0 } }) => ({ value: sum / n, n }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => a.value - b.value);
  return { rising: times.map(({ value }) => value), counts: times.map(({ n }) => n) };
}

const percentile = ({ rising, counts }: Histogram, p: number) =>
  rising.length === 0 ? null : countedPercentile(rising, counts, p);

function resampled({ rising, counts }: Histogram): Pick<Estimate, "low" | "high" | "method"> {
  const found = bootstrapMean(rising, counts, { seed: 1, draws: 1000 });
  return { low: found?.low ?? null, high: found?.high ?? null, method: "bootstrap_percentile" };
}

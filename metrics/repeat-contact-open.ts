import { sql } from "drizzle-orm";
import { repeatWindowHours } from "./house-rules";
import { kaplanMeier, survivalAt } from "./inference/kaplan-meier";
import type { Cell, Estimate, Metric, Sums } from "./metric";
import { endedUnits, followUp } from "./populations/contact-units";

const window = repeatWindowHours * 60;

export const repeatContactOpen: Metric = {
  id: "repeat-contact-open",
  name: "Repeat contact, follow-up still open",
  question:
    "How likely is a customer to be back about the same matter within a week, the newest contacts included?",
  better: "lower",
  population: endedUnits,
  kind: "estimate",
  unit: "share",
  scale: null,
  intervalWords: "Kaplan–Meier at 168 hours, Greenwood's variance, on the log-log scale, 95%.",
  statistics: { n: { when: sql`true` } },
  cells: followUp,
  excluded: {},
  clusteredByCustomer: false,
  series: null,
  estimate,
  caveats: [
    "Repeat contact counts only contacts that were followed for a whole week. This one also uses what is known of younger ones.",
    "It says nothing while no contact has been followed for the whole week.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
};

function estimate({ n = 0 }: Sums, cells: Cell[]): Estimate {
  const followUps = cells
    .filter(({ sums }) => sums.n)
    .map(({ of, sums }) => {
      const [events, censored] = of.returned === "true" ? [sums.n ?? 0, 0] : [0, sums.n ?? 0];
      return { time: Number(of.minutes), events, censored };
    });
  const returned = followUps.reduce((sum, { events }) => sum + events, 0);
  const whole = followUps.reduce((sum, { time, censored }) => sum + (time >= window ? censored : 0), 0);
  const figures = { returned, followed_a_week: whole };
  const nothing = { k: null, n, method: "kaplan_meier", coverage: null, figures };
  const step = survivalAt(kaplanMeier(followUps), window);
  if (whole === 0 && step?.survival !== 0) return { ...nothing, value: null, low: null, high: null };
  if (!step) return { ...nothing, value: 0, low: null, high: null };
  const { survival, low, high } = step;
  return {
    ...nothing,
    value: 1 - survival,
    low: high === null ? null : 1 - high,
    high: low === null ? null : 1 - low,
  };
}

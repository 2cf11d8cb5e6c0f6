import { type SQL, sql } from "drizzle-orm";
import { npsInterval } from "./inference/nps-interval";
import { wilson } from "./inference/wilson";
import type { Estimate, Metric, Sums } from "./metric";
import { npsAnswers } from "./populations/nps-answers";

const score = sql`nps_answers.score`;
const ranges = {
  promoters: sql`${score} >= 9`,
  passives: sql`${score} > 6 and ${score} < 9`,
  detractors: sql`${score} <= 6`,
} satisfies Record<string, SQL>;

export const nps: Metric = {
  id: "nps",
  name: "Net promoter score (NPS)",
  question: "By how many points do the customers who recommend us outnumber those who advise against us?",
  better: "higher",
  population: npsAnswers,
  kind: "estimate",
  unit: "points",
  scale: "0-10",
  intervalWords: "From the trinomial standard error, 95%; below 100 answers by the adjusted Wald method.",
  statistics: {
    n: { when: sql`true` },
    sum: {
      when: sql`true`,
      of: sql`case when ${ranges.promoters} then 100 when ${ranges.detractors} then -100 else 0 end`,
    },
    promoters: { when: ranges.promoters },
    passives: { when: ranges.passives },
    detractors: { when: ranges.detractors },
  },
  cells: {},
  excluded: {},
  clusteredByCustomer: false,
  series: null,
  caveats: [
    "The share that gave 9 or 10 less the share that gave 0 to 6, in points from −100 to 100.",
    "One answer a customer, the latest before the end of the period: it is about the relationship, not about one contact.",
    "Only those who answer are heard.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
  estimate,
};

function estimate({ n = 0, promoters = 0, passives = 0, detractors = 0 }: Sums): Estimate {
  const found = npsInterval({ promoters, passives, detractors });
  const parts = Object.entries({ promoters, passives, detractors }).map(([name, k]) => ({
    name,
    value: n === 0 ? null : k / n,
    k,
    n,
    low: wilson(k, n)?.low ?? null,
    high: wilson(k, n)?.high ?? null,
  }));
  return {
    value: found?.value ?? null,
    k: null,
    n,
    low: found?.low ?? null,
    high: found?.high ?? null,
    method: found?.method ?? "trinomial",
    coverage: null,
    parts,
  };
}

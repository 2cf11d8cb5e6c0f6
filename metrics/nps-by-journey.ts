import { sql } from "drizzle-orm";
import { comparableFrom, type Reading } from "@/language/reading";
import { kendallTau } from "./inference/kendall-tau";
import { moments } from "./inference/moments";
import { spearman } from "./inference/spearman";
import { welchTest } from "./inference/welch-test";
import type { Cell, Estimate, Metric, Sums } from "./metric";
import { npsAnswers } from "./populations/nps-answers";

const latestMature = sql`left join lateral (
  select told.id, told.resolved from journeys as told
  where told.customer_id = nps_answers.customer_id and told.matures_at <= nps_answers.at
  order by told.opened_at desc limit 1) as latest on true`;
const isKnown = sql`latest.resolved is not null`;

export const npsByJourney: Metric = {
  id: "nps-by-journey",
  name: "NPS by journey",
  question:
    "Do customers whose latest journey was resolved give higher answers than those whose was not (−1 to 1)?",
  better: "neither",
  population: {
    ...npsAnswers,
    words:
      "Answers from 0 to 10, the latest of each customer before the end of the period, of customers with a journey whose window had passed when they answered.",
    journey: sql`latest.id`,
    rows: sql`${npsAnswers.rows} ${latestMature}`,
    counted: (asOf, until) => sql`${npsAnswers.counted(asOf, until)} and latest.id is not null`,
    excluded: {
      ...npsAnswers.excluded,
      no_mature_journey: sql`nps_answers.answered and nps_answers.on_scale
        and nps_answers.customer_id is not null and latest.id is null`,
    },
    window: "journey",
  },
  kind: "estimate",
  unit: "score",
  scale: "0-10",
  intervalWords: "Fisher's z for a rank correlation, 95%.",
  statistics: { n: { when: isKnown }, unknown: { when: sql`not (${isKnown})` } },
  cells: { score: sql`nps_answers.score::text`, resolved: sql`latest.resolved::text` },
  excluded: {},
  clusteredByCustomer: false,
  series: null,
  caveats: [
    "Spearman's rank correlation. It is not an effect: what resolves journeys and what makes customers recommend us may have a common cause.",
    "The journey is the latest whose window had passed when the customer answered, however long ago that was.",
    "Said from 30 customers on; the figures beside it are there for fewer, to be checked and not to be shown.",
    "It is worked out over customers. The averages of weeks or teams go together more closely than people do.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
  estimate,
};

function estimate({ n = 0, unknown = 0 }: Sums, cells: Cell[]): Estimate {
  const pairs = cells
    .flatMap(({ of, sums }) =>
      new Array<Pair>(sums.n ?? 0).fill({ score: Number(of.score), resolved: of.resolved === "true" }),
    )
    .sort((a, b) => a.score - b.score || Number(a.resolved) - Number(b.resolved));
  const [scores, resolved] = [pairs.map(({ score }) => score), pairs.map((pair) => Number(pair.resolved))];
  const [rho, tau] = [spearman(scores, resolved), kendallTau(scores, resolved)];
  const spoken = n >= comparableFrom ? rho : null;
  const of = n + unknown;
  return {
    value: spoken?.r ?? null,
    k: null,
    n,
    low: spoken?.low ?? null,
    high: spoken?.high ?? null,
    method: "spearman",
    coverage: { known: n, of, share: of === 0 ? null : n / of, low: null, high: null },
    figures: {
      spearman: rho?.r ?? null,
      p: rho?.p ?? null,
      tau_b: tau?.r ?? null,
      tau_b_low: tau?.low ?? null,
      tau_b_high: tau?.high ?? null,
      ...means(pairs),
    },
  };
}

type Pair = { score: number; resolved: boolean };

/** The mean answer of those whose journey was resolved and of the others, and how far apart they are. */
function means(pairs: Pair[]): Reading["figures"] {
  const [resolved, not] = [true, false].map((wanted) => {
    const scores = pairs.filter((pair) => pair.resolved === wanted).map(({ score }) => score);
    return scores.length === 0 ? null : moments(scores);
  });
  const test = resolved && not ? welchTest(resolved, not) : null;
  return {
    mean_resolved: resolved?.mean ?? null,
    mean_not_resolved: not?.mean ?? null,
    n_resolved: resolved?.n ?? 0,
    n_not_resolved: not?.n ?? 0,
    difference: resolved && not ? resolved.mean - not.mean : null,
    difference_low: test?.low ?? null,
    difference_high: test?.high ?? null,
  };
}

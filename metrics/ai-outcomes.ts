import { and, eq, type SQL, sql } from "drizzle-orm";
import { contactUnitRows as units } from "@/db/schema";
import type { Part } from "@/language/reading";
import { wilson } from "./inference/wilson";
import { proportion } from "./kinds/proportion";
import type { Estimate, Metric, Sums } from "./metric";
import { cameBack, contactUnits } from "./populations/contact-units";

const onlyAi = sql`${units.agentKinds} = '{ai}'::agent_kind[]`;
const asked = sql`${onlyAi} and ${units.handedOff}`;
const alone = sql`${onlyAi} and not ${units.handedOff}`;

const sameChannel = sql`${units.nextSameChannel} = any(${units.channels})`;
const stayedAway = sql`not ${cameBack}`;

/** What became of a contact, the first that holds; the proven failures first. */
const fates: Record<string, SQL> = {
  came_back_same: sql`${cameBack} and ${sameChannel}`,
  came_back_other: sql`${cameBack} and not ${sameChannel}`,
  walked_out: sql`${stayedAway} and ${units.outcome} = 'customer_left'`,
  said_unresolved: sql`${stayedAway} and ${units.outcome} in ('unresolved', 'handed_off')`,
  confirmed: sql`${stayedAway} and ${units.confirmed}`,
  stayed_quiet: sql`${stayedAway} and not ${units.confirmed} and ${units.outcome} in ('resolved', 'unknown')`,
};

const confirmed = proportion({
  id: "ai-outcomes",
  name: "Confirmed by the customer, AI only",
  question: "Of the contacts that only AI answered, what share is known to have settled the matter?",
  better: "higher",
  population: {
    ...contactUnits,
    words:
      "Contacts that only AI agents answered and that asked for nobody else, by their start, once 168 hours have passed since the end.",
    only: onlyAi,
    counted: (asOf, until) => sql`${contactUnits.counted(asOf, until)} and ${alone}`,
    pending: (asOf) => sql`${contactUnits.pending?.(asOf)} and ${alone}`,
    excluded: {
      unlinked: sql`${and(eq(units.unlinked, true), alone)}`,
      asked_for_somebody: sql`not ${units.unlinked} and ${asked}`,
    },
  },
  hit: sql`${fates.confirmed}`,
  caveats: [
    "Confirmed: it ended resolved, the customer said so, and did not come back about it within 168 hours.",
    "Who stayed quiet may be content or may have given up: resolution lies between the confirmed share and one less the proven failures.",
    "Proven failures: the customer came back, walked out, or the contact itself says that it was not resolved.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});

export const aiOutcomes: Metric = {
  ...confirmed,
  intervalWords: "Wilson, 95%, for each share; resolution itself is known only between its bounds.",
  statistics: {
    ...confirmed.statistics,
    ...Object.fromEntries(Object.entries(fates).map(([name, when]) => [name, { when }])),
  },
  estimate: (sums, cells, rules) => ({ ...confirmed.estimate(sums, cells, rules), ...ledger(sums) }),
};

function ledger(sums: Sums): Pick<Estimate, "parts" | "coverage"> {
  const { n = 0, k = 0, stayed_quiet: quiet = 0 } = sums;
  const parts = Object.keys(fates).map((name): Part => {
    const hits = sums[name] ?? 0;
    const interval = wilson(hits, n);
    return {
      name,
      value: n === 0 ? null : hits / n,
      k: hits,
      n,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
    };
  });
  const share = (of: number) => (n === 0 ? null : of / n);
  return {
    parts,
    // Those who stayed quiet are counted, but nobody knows how it went for them.
    coverage: { known: n, of: n, share: share(n), low: share(k), high: share(k + quiet) },
  };
}

import { evaluations, interactions } from "@/db/schema";
import type { TestDatabase } from "@/db/test-database";
import type { Metric } from "./metric";
import { foldLaw } from "./test-fold";

type Verdict = typeof evaluations.$inferSelect & { startedAt: Date };

/** Everything that judges said, with the start of the contact of which they said it. */
async function verdicts(db: TestDatabase): Promise<Verdict[]> {
  const contacts = new Map((await db.database.select().from(interactions)).map((one) => [one.id, one]));
  const all = await db.database.select().from(evaluations);
  return all.map((one) => ({ ...one, startedAt: contacts.get(one.interactionId)?.startedAt as Date }));
}

const isCalled = (name: string, verdict: Verdict) =>
  verdict.name.toLowerCase().replaceAll(/[- ]/g, "_") === name;

/** The law that a metric of verdicts is the mean of those of one name, laid on 0 to 1. */
export function verdictLaw(db: TestDatabase, metric: Metric, name: string): void {
  const share = ({ score, scaleMin, scaleMax }: Verdict) =>
    ((score ?? Number.NaN) - (scaleMin ?? 0)) / ((scaleMax ?? 1) - (scaleMin ?? 0));
  const rows = async () => (await verdicts(db)).filter((one) => isCalled(name, one));
  foldLaw(db, metric, rows, {
    at: ({ startedAt }) => startedAt.toISOString(),
    counts: (row) => share(row) >= 0 && share(row) <= 1,
    adds: share,
  });
}

/** The law that a metric of sentiment is the mean change between two verdicts of one judge on one scale. */
export function sentimentLaw(db: TestDatabase, metric: Metric, low: number, high: number): void {
  const fits = (one: Verdict) =>
    one.scaleMin === low &&
    one.scaleMax === high &&
    one.score !== null &&
    one.score >= low &&
    one.score <= high;
  const score = (one: Verdict) => one.score ?? Number.NaN;
  const pairs = async () => {
    const all = (await verdicts(db)).filter(fits);
    const found = all
      .filter((one) => isCalled("sentiment_start", one))
      .flatMap((first) =>
        all
          .filter((one) => isCalled("sentiment_end", one))
          .filter((last) => last.interactionId === first.interactionId && last.evaluator === first.evaluator)
          .map((last) => ({ first, last })),
      )
      .sort((a, b) => score(a.last) - score(b.last) || score(a.first) - score(b.first));
    return found.filter(
      ({ first }, at) => found.findIndex((pair) => pair.first.interactionId === first.interactionId) === at,
    );
  };
  foldLaw(db, metric, pairs, {
    at: ({ first }) => first.startedAt.toISOString(),
    counts: () => true,
    adds: ({ first, last }) => score(last) - score(first),
  });
}

import { and, eq } from "drizzle-orm";
import { surveyResponses } from "@/db/schema";
import type { TestDatabase } from "@/db/test-database";

export type NpsAnswer = { customer: number; score: number; at: Date };

/** The last answer from 0 to 10 that each customer gave before an instant; of two at one moment, the higher. */
export async function latestAnswers({ database }: TestDatabase, end: Date): Promise<NpsAnswer[]> {
  const given = await database
    .select()
    .from(surveyResponses)
    .where(and(eq(surveyResponses.kind, "nps"), eq(surveyResponses.status, "responded")));
  const latest = new Map<number, NpsAnswer>();
  for (const { customerId: customer, score, respondedAt: at, scaleMin, scaleMax } of given) {
    if (customer === null || score === null || at === null || at >= end) continue;
    if (scaleMin !== 0 || scaleMax !== 10) continue;
    const known = latest.get(customer);
    const isLater = !known || at > known.at || (at.getTime() === known.at.getTime() && score > known.score);
    if (isLater) latest.set(customer, { customer, score, at });
  }
  return [...latest.values()];
}

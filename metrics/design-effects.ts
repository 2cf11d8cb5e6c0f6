import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { clusterQuestion, sampled } from "./cluster-question";
import { type FoundGroup, foundGroups } from "./found-groups";
import { type ClusterSums, designEffect } from "./inference/design-effect";
import type { Question } from "./question";

/** Up to so many rows, those of all customers are looked at; of more, those of a sample. */
const readInFull = 50_000;
/** Rows that a sample is expected to have at most. */
const largestSample = 20_000;
/** Hits, or misses, that a sample must have, or all customers are looked at after all. */
const fewest = 30;
/** Of a sample: the variance from which on a group weighs more than all groups together; n · p · (1 − p) of its rows. */
const worth = 100;

const none = new Map<string, ClusterSums>();

/**
 * The groups, each with its design effect, `deff`: its own where all customers are looked at, else drawn towards that
 * of all groups together, the more the less of it is in the sample.
 */
export async function withDesignEffects(
  database: Database,
  asked: Question,
  found: FoundGroup[],
): Promise<FoundGroup[]> {
  const rows = found.reduce((total, { sums: { n = 0 } }) => total + n, 0);
  if (rows === 0) return found;
  const sample =
    rows > readInFull ? await clusters(database, asked, sampled(asked, rows, largestSample)) : none;
  const isEnough = [...sample.values()].reduce((total, { k, n }) => total + Math.min(k, n - k), 0) >= fewest;
  const read = isEnough ? sample : await clusters(database, asked, sql`true`);
  const prior = isEnough ? { effect: designEffect([...read.values()]), worth } : undefined;
  return found.map((group) => {
    const own = read.get(group.key);
    return { ...group, sums: { ...group.sums, deff: designEffect(own ? [own] : [], prior) } };
  });
}

/** The sums over customers that some condition selects, by the keys of groups. */
async function clusters(database: Database, asked: Question, some: SQL): Promise<Map<string, ClusterSums>> {
  const rows = await database.execute<Record<string, unknown>>(clusterQuestion(asked, some));
  return new Map(
    foundGroups(rows, asked, 0).map(({ key, sums }) => {
      const { k = 0, n = 0, clusters = 0, kk = 0, kn = 0, nn = 0 } = sums;
      return [key, { k, n, clusters, kk, kn, nn }];
    }),
  );
}

import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { none } from "@/language/dimension";
import type { Filter } from "@/language/filter";
import { answer } from "./answer";
import type { Coached } from "./coached";
import type { WorkCell } from "./expected-hits";

/** What went through the hands of each agent, by name of the address; the first key of a cell is the intent's path. */
export type AgentWork = Map<string, WorkCell[]>;

/** The rows of a coached metric by agent and by what they were inherited with; rows without an agent are nobody's. */
export async function agentWork(
  database: Database,
  { split }: Coached,
  filter: Filter,
  viewer: Viewer,
  now: Date,
): Promise<AgentWork> {
  const asOf = filter.asOf ?? now.toISOString();
  const [found, paths] = await Promise.all([
    answer(database, { metric: split, filter: { ...filter, by: ["agent"] }, viewer, asOf }),
    intentPaths(database),
  ]);
  const work: AgentWork = new Map();
  for (const { values, cells } of found) {
    const [agent] = values;
    if (agent === null || agent === undefined) continue;
    const own = cells.flatMap(({ of, sums: { k = 0, n = 0 } }): WorkCell[] => {
      const [intent, ...rest] = Object.values(of).map((value) => value ?? "");
      return n === 0 ? [] : [{ keys: [paths.get(intent ?? "") ?? none, ...rest], k, n }];
    });
    work.set(agent, [...(work.get(agent) ?? []), ...own]);
  }
  return work;
}

async function intentPaths(database: Database): Promise<Map<string, string>> {
  const rows = await database.execute<{ id: string; path: string }>(sql`select id::text, path from intents`);
  return new Map(rows.map(({ id, path }) => [id, path]));
}

import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { ownTeams } from "./populations/population";

/** What a filter bar can offer; names as they stand in the URL. */
export type Choices = {
  channels: string[];
  teams: string[];
  intents: string[];
  agents: { id: string; name: string; kind: string | null }[];
  sources: string[];
  models: string[];
  knowledgeVersions: string[];
};

/** Everything that some interaction has and the viewer may see, in one round trip. */
export async function choices(database: Database, viewer: Viewer): Promise<Choices> {
  const own = ownTeams(viewer);
  const visible = own ? sql`team_id = any(${own})` : sql`true`;
  const names = (column: SQL, from: SQL, used: SQL) =>
    sql`coalesce((select jsonb_agg(${column} order by ${column}) from ${from}
      where exists (select from interactions where ${used} and ${visible})), '[]')`;
  const used = (column: SQL) =>
    sql`coalesce((select jsonb_agg(value order by value) from (
      select distinct ${column} as value from interactions where ${column} is not null and ${visible}) as found), '[]')`;
  const [row] = await database.execute<Choices>(sql`
    select
      ${names(sql`offered::text`, sql`unnest(enum_range(null::channel)) as offered`, sql`channel = offered`)} as channels,
      ${names(sql`name`, sql`teams`, sql`team_id = teams.id`)} as teams,
      ${names(sql`path`, sql`intents`, sql`intent_id = intents.id`)} as intents,
      coalesce((select jsonb_agg(jsonb_build_object('id', external_id, 'name', name, 'kind', kind) order by name)
        from agents where exists (select from interactions where agent_id = agents.id and ${visible})), '[]') as agents,
      ${names(sql`slug`, sql`sources`, sql`source_id = sources.id`)} as sources,
      ${used(sql`model`)} as models,
      ${used(sql`knowledge_version`)} as "knowledgeVersions"`);
  return row as Choices;
}

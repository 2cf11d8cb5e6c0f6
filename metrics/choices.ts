import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { interactions } from "@/db/schema";
import type { Viewer } from "@/db/viewer";
import type { Dimension } from "@/language/dimension";
import { dateIn, shifted } from "@/language/period";
import { businessZone } from "./business-zone";
import { ownTeams } from "./populations/population";
import { namesUsed } from "./roll-ups/names";

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

/** Everything that some interaction has and the viewer may see. */
export async function choices(database: Database, viewer: Viewer): Promise<Choices> {
  const [[ends], timeZone] = await Promise.all([
    database.execute<{ first: string | null; last: string }>(
      sql`select min(${interactions.startedAt}) as first, max(${interactions.startedAt}) as last from ${interactions}`,
    ),
    businessZone(database),
  ]);
  const { first, last } = ends ?? {};
  if (!first || !last) return nothing;
  const date = (at: string) => dateIn(new Date(at), timeZone);
  const period = { from: date(first), to: shifted(date(last), 1), timeZone };
  const own = ownTeams(viewer);
  const of = (name: Dimension) => sql`dimension = ${name} and ${own ? sql`team = any(${own})` : sql`true`}`;
  const values = (name: Dimension) =>
    sql`coalesce((select jsonb_agg(distinct value order by value) from used where ${of(name)}), '[]')`;
  const named = (name: Dimension, column: SQL, table: SQL) =>
    sql`coalesce((select jsonb_agg(${column} order by ${column}) from ${table}
      where id in (select value::bigint from used where ${of(name)})), '[]')`;
  const [row] = await database.execute<Choices>(sql`
    with ${namesUsed(period, last)}
    select
      ${values("channel")} as channels,
      ${named("team", sql`name`, sql`teams`)} as teams,
      ${named("intent", sql`path`, sql`intents`)} as intents,
      coalesce((select jsonb_agg(jsonb_build_object('id', external_id, 'name', name, 'kind', kind) order by name)
        from agents where id in (select value::bigint from used where ${of("agent")})), '[]') as agents,
      ${named("source", sql`slug`, sql`sources`)} as sources,
      ${values("model")} as models,
      ${values("knowledge_version")} as "knowledgeVersions"`);
  return row ?? nothing;
}

const nothing: Choices = {
  channels: [],
  teams: [],
  intents: [],
  agents: [],
  sources: [],
  models: [],
  knowledgeVersions: [],
};

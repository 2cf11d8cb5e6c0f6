import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import type { AgentKind } from "@/language/vocabulary";
import { ownTeams } from "./populations/population";

export type CoachedAgent = {
  /** As it stands in an address. */
  id: string;
  /** As the database knows it. */
  key: number;
  name: string;
  kind: AgentKind;
  /** The team of the newest contact that the viewer may see. */
  team: { id: number; name: string } | null;
};

/**
 * Whoever had a contact in a team that the viewer may see, by name. Of anybody else nothing is told, not even that
 * they are there.
 */
export async function coachedAgents(database: Database, viewer: Viewer): Promise<CoachedAgent[]> {
  const own = ownTeams(viewer);
  const rows = await database.execute<CoachedAgent>(sql`
    select agents.external_id as id, agents.id as key, agents.name, coalesce(agents.kind, newest.kind, 'human') as kind,
      case when newest.team_id is not null
        then jsonb_build_object('id', newest.team_id, 'name', (select name from teams where id = newest.team_id)) end as team
    from agents cross join lateral (
      select team_id, agent_kind as kind from interactions
      where agent_id = agents.id and ${own ? sql`team_id = any(${own})` : sql`true`}
      order by started_at desc limit 1) newest
    order by agents.name, agents.id`);
  return [...rows];
}

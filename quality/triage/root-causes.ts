import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { mayNotTriage, triages } from "./roles";

export type RootCause = { id: number; name: string; isRetired: boolean; used: number };

const longest = 80;

/** The list in order of name, what is retired last, with how many verdicts that stand name each. */
export async function rootCauses(database: Database): Promise<RootCause[]> {
  return [
    ...(await database.execute<RootCause>(sql`
      select id, name, retired_at is not null as "isRetired",
        (select count(*)::int from triage_acts where root_cause_id = root_causes.id and undone_at is null) as used
      from root_causes order by retired_at is not null, lower(name), id`)),
  ];
}

/** Adds one, or brings a retired one of that name back. Null: done; else why not. */
export async function addRootCause(database: Database, viewer: Viewer, name: string): Promise<string | null> {
  const words = name.trim();
  const refusal = unfit(viewer, words);
  if (refusal) return refusal;
  const added = await database.execute(sql`
    insert into root_causes (name) values (${words})
    on conflict (name) do update set retired_at = null where root_causes.retired_at is not null returning id`);
  return added.length > 0 ? null : `"${words}" is in the list already.`;
}

/** The verdicts that name it show its new name. */
export async function renameRootCause(
  database: Database,
  viewer: Viewer,
  id: number,
  name: string,
): Promise<string | null> {
  const words = name.trim();
  const refusal = unfit(viewer, words);
  if (refusal) return refusal;
  const renamed = await database.execute(sql`
    update root_causes set name = ${words}
    where id = ${id} and not exists (select from root_causes other where other.name = ${words} and other.id <> ${id})
    returning id`);
  return renamed.length > 0 ? null : `"${words}" is in the list already, or what it should replace is gone.`;
}

/** Takes it off the list, or puts it back. Verdicts that name it keep it. */
export async function retireRootCause(
  database: Database,
  viewer: Viewer,
  id: number,
  to: "retired" | "current",
): Promise<string | null> {
  if (!triages(viewer)) return mayNotTriage;
  const changed = await database.execute(sql`
    update root_causes set retired_at = ${to === "retired" ? sql`now()` : sql`null`} where id = ${id} returning id`);
  return changed.length > 0 ? null : "There is no such root cause.";
}

function unfit(viewer: Viewer, name: string): string | null {
  if (!triages(viewer)) return mayNotTriage;
  if (name === "") return "Say what the cause is called.";
  return name.length > longest ? `A name has at most ${longest} characters.` : null;
}

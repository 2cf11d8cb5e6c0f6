import type { Sql } from "postgres";
import type { Viewer } from "../viewer";

/** A page with its filter under a name. It holds an address and no numbers: who opens it sees what they may. */
export type SavedView = {
  id: number;
  name: string;
  path: string;
  query: string;
  shared: boolean;
  /** Who saved it; null: the reader. */
  owner: string | null;
  /** Whether the reader may delete it. */
  removable: boolean;
};

type NewView = Pick<SavedView, "name" | "path" | "query" | "shared">;
type Person = Pick<Viewer, "userId" | "role">;

const longestName = 80;
const longestQuery = 4000;

/** The reader's own views and what others share, by name; of disabled people nothing. */
export function savedViews(sql: Sql, { userId, role }: Person): Promise<SavedView[]> {
  return sql<SavedView[]>`
    select saved_views.id, saved_views.name, path, query, shared,
      case when user_id = ${userId} then null else users.name end as owner,
      user_id = ${userId} or ${role === "administrator"} as removable
    from saved_views join users on users.id = user_id
    where user_id = ${userId} or (shared and disabled_at is null)
    order by user_id <> ${userId}, lower(saved_views.name), saved_views.id`;
}

/** Keeps a view. Null: it is kept; else why not, in a sentence. */
export async function saveView(sql: Sql, { userId }: Person, view: NewView): Promise<string | null> {
  const name = view.name.trim();
  const refusal = unfit(name);
  if (refusal) return refusal;
  if (view.query.length > longestQuery) return "This view selects too much to be kept under a name.";
  const saved = await sql`
    insert into saved_views (user_id, name, path, query, shared)
    values (${userId}, ${name}, ${view.path}, ${view.query}, ${view.shared})
    on conflict (user_id, name) do nothing returning id`;
  return saved.length > 0 ? null : taken(name);
}

/** Gives one of the reader's own views another name. */
export async function renameView(
  sql: Sql,
  { userId }: Person,
  id: number,
  newName: string,
): Promise<string | null> {
  const name = newName.trim();
  const refusal = unfit(name);
  if (refusal) return refusal;
  const [found] = await sql<{ taken: boolean }[]>`
    select exists (
      select from saved_views where user_id = ${userId} and name = ${name} and id <> ${id}) as taken
    from saved_views where id = ${id} and user_id = ${userId}`;
  if (!found) return "You have no such view; it may have been deleted.";
  if (found.taken) return taken(name);
  await sql`update saved_views set name = ${name} where id = ${id} and user_id = ${userId}`;
  return null;
}

/** Deletes one's own view; an administrator also deletes what others share. False: there was none such. */
export async function deleteView(sql: Sql, { userId, role }: Person, id: number): Promise<boolean> {
  const deleted = await sql`
    delete from saved_views
    where id = ${id} and (user_id = ${userId} or (shared and ${role === "administrator"})) returning id`;
  return deleted.length > 0;
}

function unfit(name: string): string | null {
  if (name === "") return "Give the view a name.";
  return name.length > longestName ? `A name has at most ${longestName} characters.` : null;
}

const taken = (name: string) => `You have a view called "${name}" already. Choose another name.`;

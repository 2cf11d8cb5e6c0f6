import type { Sql } from "postgres";
import { isDate, years } from "@/language/period";
import type { Role } from "@/language/vocabulary";
import type { Viewer } from "../viewer";

/** Something that changed: a prompt, a knowledge base, a route, a policy. */
export type ChangeMark = {
  id: number;
  at: Date;
  title: string;
  detail: string;
  /** Who marked it; null: the system, or somebody who is gone. */
  author: string | null;
  /** Another one as soon as anything of it is changed. */
  state: string;
};

/** What a form gives: date and time as a clock in the zone shows them. */
export type GivenChange = { title: string; detail: string; local: string; timeZone: string };

/** Which mark somebody looked at, and what it said. */
export type Seen = Pick<ChangeMark, "id" | "state">;

type Person = Pick<Viewer, "userId" | "role">;

const longest = { title: 120, detail: 1000 };
const mayNot = "Only administrators and leaders may change what is marked.";
const gone = "There is no such change; it may have been deleted.";
const changed =
  "Somebody has changed this meanwhile: look at what it says now in another tab. To put yours in its place, keep it once more.";
export const tooLate = "It is too late to put this change back. Mark it anew.";

/** Marks stand on everybody's time axes, so only those who answer for all of them may set them. */
export function editsChanges(role: Role): boolean {
  return role === "administrator" || role === "leader";
}

const stateOf = (sql: Sql) => sql`md5(row(at, title, detail)::text)`;

/** Newest first. */
export function markedChanges(sql: Sql): Promise<ChangeMark[]> {
  return sql<ChangeMark[]>`
    select change_marks.id, at, title, detail, name as author, ${stateOf(sql)} as state
    from change_marks left join users on users.id = user_id
    where deleted_at is null order by at desc, change_marks.id`;
}

/**
 * Marks a change, or changes the mark with an id as long as it still is in the state that was looked at. Null:
 * done; else why not, in a sentence.
 */
export async function markChange(
  sql: Sql,
  { userId, role }: Person,
  given: GivenChange,
  seen: Seen | null = null,
): Promise<string | null> {
  const [title, detail] = [given.title.trim(), given.detail.trim()];
  const refusal = editsChanges(role) ? unfit(title, detail, given.local) : mayNot;
  if (refusal) return refusal;
  const id = seen?.id ?? null;
  if (seen && !(await stands(sql, seen.id))) return gone;
  await sql`delete from change_marks where title = ${title} and deleted_at is not null`;
  const [other] = await sql`select id from change_marks where title = ${title} and id is distinct from ${id}`;
  if (other) return `There is a change called "${title}" already. Choose another title.`;
  // Careful: as a bare timestamp the client would read the clock in the zone of this process.
  const at = sql`${given.local}::text::timestamp at time zone ${given.timeZone}`;
  const saved = id
    ? await sql`
        update change_marks set title = ${title}, detail = ${detail}, at = ${at}
        where id = ${id} and deleted_at is null and ${stateOf(sql)} = ${seen?.state ?? ""} returning id`
    : await sql`
        insert into change_marks (title, detail, at, user_id)
        values (${title}, ${detail}, ${at}, ${userId}) returning id`;
  return saved.length > 0 ? null : changed;
}

async function stands(sql: Sql, id: number): Promise<boolean> {
  return (await sql`select from change_marks where id = ${id} and deleted_at is null`).length > 0;
}

/** Takes a mark off every axis. For an hour it can be put back; then it is gone for good. */
export async function deleteChange(sql: Sql, { role }: Person, id: number): Promise<string | null> {
  if (!editsChanges(role)) return mayNot;
  await sql`delete from change_marks where deleted_at < now() - interval '1 hour'`;
  const deleted = await sql`
    update change_marks set deleted_at = now() where id = ${id} and deleted_at is null returning id`;
  return deleted.length > 0 ? null : gone;
}

/** The title of a mark that was deleted within the hour, while it can be put back. */
export async function deletedChange(sql: Sql, { role }: Person, id: number): Promise<string | null> {
  if (!editsChanges(role)) return null;
  const [found] = await sql<{ title: string }[]>`
    select title from change_marks where id = ${id} and deleted_at > now() - interval '1 hour'`;
  return found?.title ?? null;
}

/** Puts a deleted mark back; one that somebody has put back meanwhile stays. */
export async function restoreChange(sql: Sql, { role }: Person, id: number): Promise<string | null> {
  if (!editsChanges(role)) return mayNot;
  const restored = await sql`
    update change_marks set deleted_at = null
    where id = ${id} and (deleted_at is null or deleted_at > now() - interval '1 hour') returning id`;
  return restored.length > 0 ? null : tooLate;
}

function unfit(title: string, detail: string, local: string): string | null {
  if (title === "") return "Say in a few words what changed.";
  if (title.length > longest.title) return `A title has at most ${longest.title} characters.`;
  if (detail.length > longest.detail) return `The detail has at most ${longest.detail} characters.`;
  const [date = "", time = ""] = local.split("T");
  return isDate(date) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time)
    ? null
    : `Give the date and the time of the change, in a year from ${years.first} to ${years.last}.`;
}

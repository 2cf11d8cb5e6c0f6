import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { instant } from "../instant";
import { triages } from "../triage/roles";
import { type Card, cardSchema } from "./card";

export type Version = {
  id: number;
  number: number;
  card: Card;
  /** Null: the draft. */
  publishedAt: string | null;
  changedBy: string | null;
  changedAt: string;
  /** How often the draft was changed, and how many of these changes can be undone. */
  edit: number;
  undoable: number;
};

export type Scorecard = {
  id: number;
  archivedAt: string | null;
  /** Newest first; a draft, where there is one and the viewer may see it, comes first of all. */
  versions: Version[];
};

type Row = { scorecard: number; archivedAt: string | null } & Omit<Version, "card"> & { card: unknown };

/** Every scorecard, those in use first, by name. Drafts are for those who build. */
export async function scorecards(database: Database, viewer: Viewer): Promise<Scorecard[]> {
  const found = await rows(database, viewer, null);
  return found.sort(
    (a, b) =>
      Number(a.archivedAt !== null) - Number(b.archivedAt !== null) ||
      nameOf(a).localeCompare(nameOf(b), "en") ||
      a.id - b.id,
  );
}

/** One scorecard with its versions; null: there is none that this viewer may see. */
export async function scorecard(database: Database, viewer: Viewer, id: number): Promise<Scorecard | null> {
  return (await rows(database, viewer, id))[0] ?? null;
}

/** The version on which one judges now; null: none is published, or the scorecard is archived. */
export function current({ archivedAt, versions }: Scorecard): Version | null {
  return archivedAt === null ? (versions.find(({ publishedAt }) => publishedAt !== null) ?? null) : null;
}

/** What it is called now: by the version in use, else by its newest one. */
export function nameOf(card: Scorecard): string {
  return (current(card) ?? card.versions[0])?.card.name || "A scorecard without a name";
}

export function draftOf({ versions }: Scorecard): Version | null {
  return versions.find(({ publishedAt }) => publishedAt === null) ?? null;
}

async function rows(database: Database, viewer: Viewer, id: number | null): Promise<Scorecard[]> {
  const found = await database.execute<Row>(sql`
    select scorecards.id as scorecard, versions.id, number, card, edit, jsonb_array_length(past) as undoable,
      ${instant(sql`archived_at`)} as "archivedAt", ${instant(sql`published_at`)} as "publishedAt",
      users.name as "changedBy", ${instant(sql`changed_at`)} as "changedAt"
    from scorecards join scorecard_versions versions on versions.scorecard_id = scorecards.id
      left join users on users.id = changed_by
    where ${id === null ? sql`true` : sql`scorecards.id = ${id}`}
      and (published_at is not null or ${triages(viewer)})
    order by scorecards.id, number desc`);
  const all = new Map<number, Scorecard>();
  for (const { scorecard: key, archivedAt, card, ...version } of found) {
    const one = all.get(key) ?? { id: key, archivedAt, versions: [] };
    one.versions.push({ ...version, card: cardSchema.parse(card) });
    all.set(key, one);
  }
  return [...all.values()];
}

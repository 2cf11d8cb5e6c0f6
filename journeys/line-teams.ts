import { inArray, or, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Viewer } from "@/db/viewer";

/** The condition that one of these columns holds a team of the viewer; nothing where they may see all. */
export function ofTeams({ teamIds }: Viewer, ...columns: PgColumn[]): SQL | undefined {
  return teamIds === "all" ? undefined : or(...columns.map((column) => inArray(column, teamIds)));
}

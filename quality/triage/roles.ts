import type { Viewer } from "@/db/viewer";

/** Analysts and administrators judge; supervisors and leaders read, so that nobody judges the own work. */
export function triages({ role }: Pick<Viewer, "role">): boolean {
  return role === "qa" || role === "administrator";
}

export const mayNotTriage = "QA analysts and administrators judge flags; you can read them.";

import type { Role } from "@/language/vocabulary";

/** Who sees and changes the settings: what is kept of sources, keys, people, and who did what. */
export function administers(role: Role): boolean {
  return role === "administrator";
}

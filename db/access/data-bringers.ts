import type { Role } from "@/language/vocabulary";

/** Who may import files and take imports back: what comes in changes everybody's numbers. */
export function bringsData(role: Role): boolean {
  return role === "administrator";
}

import type { Viewer } from "../viewer";
import type { Person } from "./sessions";

/** What a person may see: a supervisor the teams they supervise, a leader no customer's name or words. */
export function viewerOf({ userId, name, role, teamIds }: Person): Viewer {
  return {
    userId,
    name,
    role,
    teamIds: role === "supervisor" ? teamIds : "all",
    readsText: role !== "leader",
  };
}

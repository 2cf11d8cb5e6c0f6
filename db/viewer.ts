import type { Role } from "@/language/vocabulary";

/** Who is looking. No query runs without one; `teamIds` says whose rows they may see. */
export type Viewer = {
  userId: number | null;
  name: string;
  role: Role;
  teamIds: number[] | "all";
  /** Customer names and message text; without it they are masked. */
  readsText: boolean;
};

/** For the system's own work (import, seed, checks); never for a request. */
export const everything: Viewer = {
  userId: null,
  name: "system",
  role: "administrator",
  teamIds: "all",
  readsText: true,
};

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Person } from "@/db/access/sessions";
import type { Viewer } from "@/db/viewer";
import { auth } from "./auth";
import { requestedPath } from "./requested-path";

/** Who is looking at this page. Where nobody is signed in, it leads to the sign-in and back. */
export async function currentViewer(): Promise<Viewer> {
  const person = await auth();
  if (person) return viewerOf(person);
  const path = (await headers()).get(requestedPath) ?? "/";
  redirect(path === "/" ? "/sign-in" : `/sign-in?${new URLSearchParams({ next: path })}`);
}

/** A supervisor sees the teams they supervise; a leader reads no customer's name or words. */
export function viewerOf({ userId, name, role, teamIds }: Person): Viewer {
  return {
    userId,
    name,
    role,
    teamIds: role === "supervisor" ? teamIds : "all",
    readsText: role !== "leader",
  };
}

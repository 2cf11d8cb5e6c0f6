import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { viewerOf } from "@/db/access/viewer-of";
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

"use server";

import { redirect } from "next/navigation";
import { database } from "@/db/client";
import { addRootCause, renameRootCause, retireRootCause } from "@/quality/triage/root-causes";
import { currentViewer } from "../../../viewer";

export async function addCause(form: FormData): Promise<void> {
  await addRootCause(database(), await currentViewer(), String(form.get("name") ?? ""));
  redirect("/review/rules#causes");
}

/** Renames a root cause, takes it off the list or puts it back. */
export async function changeCause(form: FormData): Promise<void> {
  const viewer = await currentViewer();
  const id = Number(form.get("id"));
  const to = form.get("to");
  if (Number.isSafeInteger(id) && id > 0 && id < 2 ** 31) {
    if (to === "retired" || to === "current") await retireRootCause(database(), viewer, id, to);
    else await renameRootCause(database(), viewer, id, String(form.get("name") ?? ""));
  }
  redirect("/review/rules#causes");
}

"use server";

import { redirect } from "next/navigation";
import { deleteChange, markChange, restoreChange } from "@/db/access/change-marks";
import { database, doorkeeper } from "@/db/client";
import { businessZone } from "@/metrics/business-zone";
import { currentViewer } from "../../viewer";

/** What was typed, and why it could not be kept. */
export type Refusal = { title: string; detail: string; local: string; sentence: string };

/** Marks a change, or changes the mark that the form names. */
export async function keepChange(_: Refusal | null, form: FormData): Promise<Refusal> {
  const viewer = await currentViewer();
  const text = (name: string) => String(form.get(name) ?? "");
  const typed = { title: text("title"), detail: text("detail"), local: text("local") };
  const timeZone = await businessZone(database());
  const sentence = await markChange(doorkeeper(), viewer, { ...typed, timeZone }, idOf(form));
  if (sentence !== null) return { ...typed, sentence };
  redirect("/changes");
}

export async function removeChange(form: FormData): Promise<void> {
  const id = idOf(form) ?? 0;
  const refusal = await deleteChange(doorkeeper(), await currentViewer(), id);
  redirect(refusal === null ? `/changes?deleted=${id}` : "/changes");
}

export async function putBack(form: FormData): Promise<void> {
  const refusal = await restoreChange(doorkeeper(), await currentViewer(), idOf(form) ?? 0);
  redirect(refusal === null ? "/changes" : "/changes?late");
}

/** Null for anything that is no id: a new change. */
function idOf(form: FormData): number | null {
  const id = Number(form.get("id"));
  return Number.isSafeInteger(id) && id > 0 ? id : null;
}

"use server";

import { redirect } from "next/navigation";
import { deleteChange, markChange, markedChanges, restoreChange } from "@/db/access/change-marks";
import { database, doorkeeper } from "@/db/client";
import { businessZone } from "@/metrics/business-zone";
import { currentViewer } from "../../viewer";

/** What was typed, why it could not be kept, and what the mark is like by now: null where there is none. */
export type Refusal = {
  title: string;
  detail: string;
  local: string;
  sentence: string;
  state: string | null;
};

/** Marks a change, or changes the mark that the form names. */
export async function keepChange(_: Refusal | null, form: FormData): Promise<Refusal> {
  const viewer = await currentViewer();
  const text = (name: string) => String(form.get(name) ?? "");
  const typed = { title: text("title"), detail: text("detail"), local: text("local") };
  const timeZone = await businessZone(database());
  const id = idOf(form);
  const seen = id === null ? null : { id, state: text("state") };
  const sentence = await markChange(doorkeeper(), viewer, { ...typed, timeZone }, seen);
  if (sentence !== null) return { ...typed, sentence, state: await stateNow(id) };
  redirect("/changes");
}

async function stateNow(id: number | null): Promise<string | null> {
  return (await markedChanges(doorkeeper())).find((mark) => mark.id === id)?.state ?? null;
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

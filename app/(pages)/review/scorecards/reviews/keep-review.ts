"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import * as keep from "@/quality/reviews/keep-review";
import { review } from "@/quality/reviews/reviews";
import { answersTo } from "@/quality/scorecards/answers";
import { currentViewer } from "../../../../viewer";
import { idOf } from "../../id-of";

const list = "/review/scorecards/reviews";

/** Begins a review of what the form names, "journey:42" or "interaction:42", and goes to it. */
export async function beginReview(form: FormData): Promise<void> {
  const [subject, id] = String(form.get("of") ?? "").split(":");
  const kept = await keep.startReview(database(), await currentViewer(), {
    subject: subject === "journey" ? "journey" : "interaction",
    interactionId: /^\d{1,15}$/.test(id ?? "") ? Number(id) : 0,
    scorecardId: idOf(form.get("scorecard")),
  });
  redirect(("refusal" in kept ? list : `${list}/${kept.id}`) as Route);
}

/** Keeps the draft while somebody writes. Null: kept; else why not. */
export async function autosave(form: FormData): Promise<string | null> {
  return saved(await currentViewer(), form);
}

/** Keeps the draft, and submits it where the button says so. */
export async function keepReview(form: FormData): Promise<void> {
  const viewer = await currentViewer();
  const id = idOf(form.get("id"));
  const refusal = await saved(viewer, form);
  if (refusal !== null || form.get("do") !== "submit") redirect(`${list}/${id}?kept` as Route);
  const open = await keep.submitReview(database(), viewer, id);
  redirect(`${list}/${id}${open === null ? "" : "?refused#answers"}` as Route);
}

export async function amendReview(form: FormData): Promise<void> {
  const id = idOf(form.get("id"));
  await keep.amendReview(database(), await currentViewer(), id);
  redirect(`${list}/${id}` as Route);
}

/** Throws the draft away; a review that was submitted before stays and is shown again. */
export async function discardDraft(form: FormData): Promise<void> {
  const viewer = await currentViewer();
  const id = idOf(form.get("id"));
  await keep.discardDraft(database(), viewer, id);
  redirect(((await review(database(), viewer, id)) ? `${list}/${id}` : list) as Route);
}

async function saved(viewer: Viewer, form: FormData): Promise<string | null> {
  const id = idOf(form.get("id"));
  const found = await review(database(), viewer, id);
  if (!found) return "There is no such review.";
  const text = (name: string) => form.get(name)?.toString() ?? "";
  return keep.saveDraft(database(), viewer, id, {
    answers: answersTo(found.card, text),
    summary: text("summary"),
    reason: text("reason"),
    rootCauseId: idOf(text("root_cause")) || null,
  });
}

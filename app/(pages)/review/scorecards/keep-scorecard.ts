"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { database } from "@/db/client";
import { edited } from "@/quality/scorecards/edits";
import * as keep from "@/quality/scorecards/keep-scorecard";
import { draftOf, scorecard } from "@/quality/scorecards/scorecards";
import { typedCard } from "@/quality/scorecards/typed-card";
import { currentViewer } from "../../../viewer";
import { idOf } from "../id-of";

const list = "/review/scorecards";

/** Begins a new scorecard, or a copy of the one that the form names. */
export async function beginScorecard(form: FormData): Promise<void> {
  const like = form.get("like") === null ? null : idOf(form.get("like"));
  go(await keep.createScorecard(database(), await currentViewer(), like), (id) => `${list}/${id}/edit`);
}

export async function beginDraft(form: FormData): Promise<void> {
  const kept = await keep.draftScorecard(database(), await currentViewer(), idOf(form.get("id")));
  go(kept, (id) => `${list}/${id}/edit`);
}

export async function discardDraft(form: FormData): Promise<void> {
  const kept = await keep.discardDraft(database(), await currentViewer(), idOf(form.get("id")));
  go(kept, (id) => `${list}/${id}`);
}

export async function archiveScorecard(form: FormData): Promise<void> {
  const kept = await keep.archiveScorecard(database(), await currentViewer(), idOf(form.get("id")));
  go(kept, (id) => `${list}?archived=${id}`);
}

export async function putBack(form: FormData): Promise<void> {
  const kept = await keep.restoreScorecard(database(), await currentViewer(), idOf(form.get("id")));
  go(kept, () => list);
}

/** Keeps what the builder's fields say, and then does what the pressed button says. */
export async function keepDraft(form: FormData): Promise<void> {
  const viewer = await currentViewer();
  const [id, edit] = [idOf(form.get("id")), Number(form.get("edit"))];
  const wish = String(form.get("do") ?? "save");
  const found = await scorecard(database(), viewer, id);
  const draft = found && draftOf(found);
  const here = `${list}/${id}/edit`;
  if (!draft || !Number.isSafeInteger(edit)) redirect(list);
  const typed = typedCard(draft.card, (field) => form.get(field)?.toString() ?? null);
  const kept = await keep.changeDraft(database(), viewer, { id, edit, card: typed });
  if ("refusal" in kept) redirect(`${here}?stale=1` as Route);
  // A change of its own, so that undoing it leaves what was typed.
  const card = edited(typed, wish);
  if (card !== typed) await keep.changeDraft(database(), viewer, { id, edit: edit + 1, card });
  if (wish === "undo") await keep.undoChange(database(), viewer, id);
  if (wish !== "publish") redirect(`${here}?${new URLSearchParams({ did: wish })}` as Route);
  go(await keep.publishDraft(database(), viewer, id), () => `${list}/${id}`, `${here}?did=publish`);
}

function go(kept: keep.Kept, to: (id: number) => string, otherwise: string = list): never {
  redirect(("refusal" in kept ? otherwise : to(kept.id)) as Route);
}

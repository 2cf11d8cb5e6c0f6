"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { database } from "@/db/client";
import { flagKinds, type Verdict } from "@/language/flags";
import { type HandoverKind, handOver, takeBack } from "@/quality/handovers";
import { assign, claim, release } from "@/quality/triage/holds";
import { dismissAll, judge, undo } from "@/quality/triage/judge";
import { currentViewer } from "../../viewer";
import { changed } from "./address";

/** Each of these ends where it was done, with what was done as `done` in the address. */
const text = (form: FormData, name: string) => String(form.get(name) ?? "");
const whole = (form: FormData, name: string) => {
  const value = Number(form.get(name));
  return Number.isSafeInteger(value) && value > 0 ? value : 0;
};
const id = (form: FormData, name: string) => (whole(form, name) < 2 ** 31 ? whole(form, name) : 0);

/** Only addresses of this app are returned to. */
function leave(form: FormData, done: string, at?: string): never {
  const back = text(form, "back");
  const here = /^\/(review|journeys\/\d+)($|\?)/.test(back) ? back : "/review";
  redirect(changed(here, { done, ...(at === undefined ? {} : { at: at || null }) }) as Route);
}

async function say(form: FormData, verdict: Verdict): Promise<void> {
  const journeyId = whole(form, "journey");
  const done = await judge(database(), await currentViewer(), journeyId, {
    verdict,
    rootCauseId: id(form, "root_cause") || null,
    note: text(form, "note"),
    kinds: form.has("told_kinds") ? form.getAll("kind").map(String) : null,
    seenKinds: form
      .getAll("seen_kind")
      .map(String)
      .filter((kind) => (flagKinds as string[]).includes(kind)),
  });
  if ("actId" in done) leave(form, `judged:${done.actId}`, text(form, "next"));
  leave(form, "heldBy" in done ? `held:${journeyId}` : "late");
}

export async function confirm(form: FormData): Promise<void> {
  await say(form, "confirmed");
}

export async function dismiss(form: FormData): Promise<void> {
  await say(form, "dismissed");
}

export async function dismissChosen(form: FormData): Promise<void> {
  const journeys = form
    .getAll("journey")
    .map(Number)
    .filter((one) => Number.isSafeInteger(one) && one > 0);
  const done = await dismissAll(
    database(),
    await currentViewer(),
    journeys.slice(0, 200),
    text(form, "reason"),
  );
  leave(form, "actId" in done ? `judged:${done.actId}` : journeys.length === 0 ? "nobody" : "late");
}

export async function undoVerdict(form: FormData): Promise<void> {
  const refusal = await undo(database(), await currentViewer(), id(form, "act"));
  leave(form, refusal === null ? "undone" : "late", text(form, "at"));
}

export async function take(form: FormData): Promise<void> {
  const journeyId = whole(form, "journey");
  const held = await claim(database(), await currentViewer(), journeyId);
  leave(
    form,
    held === null ? `claimed:${journeyId}` : "heldBy" in held ? `held:${journeyId}` : "late",
    `${journeyId}`,
  );
}

export async function letGo(form: FormData): Promise<void> {
  const journeyId = whole(form, "journey");
  await release(database(), await currentViewer(), journeyId);
  leave(form, `released:${journeyId}`, `${journeyId}`);
}

export async function giveTo(form: FormData): Promise<void> {
  const journeyId = whole(form, "journey");
  const refusal = await assign(database(), await currentViewer(), journeyId, id(form, "person") || null);
  leave(form, refusal === null ? `assigned:${journeyId}` : "late", `${journeyId}`);
}

async function pass(form: FormData, kind: HandoverKind): Promise<void> {
  const done = await handOver(database(), await currentViewer(), {
    kind,
    journeyId: whole(form, "journey"),
    interactionId: whole(form, "contact") || null,
    note: text(form, "note"),
  });
  leave(form, "id" in done ? `handed:${done.id}` : "late", text(form, "journey"));
}

export async function coachThis(form: FormData): Promise<void> {
  await pass(form, "coach");
}

export async function exemplar(form: FormData): Promise<void> {
  await pass(form, "exemplar");
}

export async function takeHandoverBack(form: FormData): Promise<void> {
  const refusal = await takeBack(database(), await currentViewer(), id(form, "handover"));
  leave(form, refusal === null ? "taken-back" : "late", text(form, "at"));
}

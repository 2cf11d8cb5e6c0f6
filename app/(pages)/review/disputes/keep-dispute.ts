"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { database } from "@/db/client";
import { changeDisputeDays } from "@/quality/disputes/dispute-days";
import { dispute } from "@/quality/disputes/disputes";
import * as keep from "@/quality/disputes/keep-dispute";
import { review } from "@/quality/reviews/reviews";
import { answersTo } from "@/quality/scorecards/answers";
import { currentViewer } from "../../../viewer";
import { idOf } from "../id-of";

const list = "/review/disputes";

/** Why it could not be kept; what was typed stays in the form. */
export type Refusal = { sentence: string; typed: Record<string, string> };

export async function beginDispute(_: Refusal | null, form: FormData): Promise<Refusal> {
  const typed = texts(form);
  const kept = await keep.openDispute(
    database(),
    await currentViewer(),
    idOf(typed.id),
    (question) => typed[`reason:${question}`] ?? "",
  );
  if ("refusal" in kept) return { sentence: kept.refusal, typed };
  redirect(`${list}/${kept.id}` as Route);
}

export async function withdrawDispute(form: FormData): Promise<void> {
  const id = idOf(form.get("id"));
  await keep.withdrawDispute(database(), await currentViewer(), id);
  redirect(`${list}/${id}` as Route);
}

/** Lets the review stand or changes it to the answers of the form. */
export async function answerDispute(_: Refusal | null, form: FormData): Promise<Refusal> {
  const viewer = await currentViewer();
  const typed = texts(form);
  const found = await dispute(database(), viewer, idOf(typed.id));
  const judged = found && (await review(database(), viewer, found.reviewId));
  if (!found || !judged) return { sentence: "There is no such dispute.", typed };
  const answer = typed.why ?? "";
  if (typed.outcome !== "upheld" && typed.outcome !== "changed")
    return { sentence: "Say whether the review stands or is changed.", typed };
  const refusal = await keep.answerDispute(
    database(),
    viewer,
    found.id,
    typed.outcome === "upheld"
      ? { outcome: "upheld", answer }
      : { outcome: "changed", answer, answers: answersTo(judged.card, (field) => typed[field] ?? "") },
  );
  if (refusal !== null) return { sentence: refusal, typed };
  redirect(`${list}/${found.id}` as Route);
}

export async function keepDisputeDays(form: FormData): Promise<void> {
  const refusal = await changeDisputeDays(database(), await currentViewer(), Number(form.get("days")));
  redirect((refusal === null ? `${list}?days=kept` : `${list}?days=refused`) as Route);
}

function texts(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].map(([name, value]) => [name, value.toString()]));
}

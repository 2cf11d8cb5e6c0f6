"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { database } from "@/db/client";
import * as keep from "@/quality/calibration/keep-calibration";
import { currentViewer } from "../../../viewer";
import { idOf } from "../id-of";
import { namedSubjects } from "./named-subjects";

const list = "/review/calibration";

/** What was typed, and why it could not be kept. */
export type Refusal = {
  title: string;
  scorecard: string;
  subjects: string;
  judges: string[];
  expert: string;
  sentence: string;
};

/** Begins the calibration that the form describes. */
export async function beginCalibration(_: Refusal | null, form: FormData): Promise<Refusal> {
  const text = (name: string) => form.get(name)?.toString() ?? "";
  const typed = {
    title: text("title"),
    scorecard: text("scorecard"),
    subjects: text("subjects"),
    judges: form.getAll("judge").map(String),
    expert: text("expert"),
  };
  const subjects = namedSubjects(typed.subjects);
  if (typeof subjects === "string") return { ...typed, sentence: subjects };
  const kept = await keep.createCalibration(database(), await currentViewer(), {
    title: typed.title,
    scorecardId: idOf(typed.scorecard),
    subjects,
    judges: typed.judges.map(idOf),
    expert: idOf(typed.expert) || null,
  });
  if ("refusal" in kept) return { ...typed, sentence: kept.refusal };
  redirect(`${list}/${kept.id}` as Route);
}

/** Goes to the reader's own judgement of one of the things judged; begins it where it is not begun. */
export async function beginJudgement(form: FormData): Promise<void> {
  const calibrationId = idOf(form.get("id"));
  const kept = await keep.startJudgement(database(), await currentViewer(), {
    calibrationId,
    itemId: idOf(form.get("item")),
  });
  redirect(
    ("refusal" in kept ? `${list}/${calibrationId}` : `/review/scorecards/reviews/${kept.id}`) as Route,
  );
}

export async function closeCalibration(form: FormData): Promise<void> {
  const id = idOf(form.get("id"));
  await keep.closeCalibration(database(), await currentViewer(), id);
  redirect(`${list}/${id}` as Route);
}

export async function withdrawCalibration(form: FormData): Promise<void> {
  const id = idOf(form.get("id"));
  const refusal = await keep.withdrawCalibration(database(), await currentViewer(), id);
  redirect((refusal === null ? list : `${list}/${id}`) as Route);
}

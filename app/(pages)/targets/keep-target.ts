"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { database } from "@/db/client";
import { metricById } from "@/metrics/registry";
import { restoreTarget, setTarget, withdrawTarget } from "@/quality/targets";
import { typedValue } from "@/quality/typed-value";
import { sameSitePath } from "../../requested-path";
import { currentViewer } from "../../viewer";

/** What was typed, and why it could not be kept. */
export type Refusal = { metric: string; whom: string; value: string; dueOn: string; sentence: string };

/** Sets the target that the form describes; the one before it ends. */
export async function keepTarget(_: Refusal | null, form: FormData): Promise<Refusal> {
  const viewer = await currentViewer();
  const text = (name: string) => String(form.get(name) ?? "");
  const typed = { metric: text("metric"), whom: text("whom"), value: text("value"), dueOn: text("due_on") };
  const metric = metricById(typed.metric);
  if (!metric) return { ...typed, sentence: "Choose the metric." };
  const value = typedValue(typed.value, metric.unit);
  if (typeof value === "string") return { ...typed, sentence: value };
  const sentence = await setTarget(database(), viewer, { ...typed, ...scope(typed.whom), value });
  if (sentence !== null) return { ...typed, sentence };
  redirect(form.has("back") ? (sameSitePath(text("back")) as Route) : "/targets");
}

export async function endTarget(form: FormData): Promise<void> {
  const id = idOf(form);
  const refusal = await withdrawTarget(database(), await currentViewer(), id);
  redirect(refusal === null ? `/targets?withdrawn=${id}` : "/targets");
}

export async function putBack(form: FormData): Promise<void> {
  await restoreTarget(database(), await currentViewer(), idOf(form));
  redirect("/targets");
}

/** "team:Voice North", "agent:ag-7", or anything else for everybody. */
function scope(whom: string) {
  const [kind, ...name] = whom.split(":");
  return {
    team: kind === "team" ? name.join(":") : null,
    agent: kind === "agent" ? name.join(":") : null,
  };
}

const idOf = (form: FormData): number => {
  const id = Number(form.get("id"));
  return Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? id : 0;
};

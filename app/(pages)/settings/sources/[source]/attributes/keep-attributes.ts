"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { doorkeeper, writer } from "@/db/client";
import { chooseConventions } from "@/ingest/otel/choose-conventions";
import { overlayOfSource } from "@/ingest/otel/conventions-of-source";
import { editedOverlay } from "@/ingest/otel/edited-overlay";
import { keepFolding } from "@/ingest/otel/keep-folding";
import { administrator } from "../../../administrator";

/** Why an edit was refused, and what was typed. */
export type Refused = { sentence: string; typed: Record<string, string> };

export async function keepAttributes(_: Refused | null, form: FormData): Promise<Refused> {
  const viewer = await administrator();
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const source = await overlayOfSource(doorkeeper(), typed.source ?? "");
  if (!source) return { sentence: "There is no such source any more.", typed };
  const edited = editedOverlay(source.overlay, (name) => typed[name] ?? "");
  if ("sentence" in edited) return { sentence: edited.sentence, typed };
  await chooseConventions(writer(), viewer, source, edited.overlay);
  keepFolding(writer());
  redirect(`/settings/sources/${encodeURIComponent(source.slug)}/attributes?kept=yes` as Route);
}

export async function resetAttributes(form: FormData): Promise<void> {
  const viewer = await administrator();
  const source = await overlayOfSource(doorkeeper(), String(form.get("source")));
  if (!source) redirect("/settings/sources?problem=name" as Route);
  await chooseConventions(writer(), viewer, source, {});
  keepFolding(writer());
  redirect(`/settings/sources?kept=${encodeURIComponent(source.slug)}` as Route);
}

"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { doorkeeper, writer } from "@/db/client";
import { chooseForSource } from "@/ingest/choose-for-source";
import { forgetText, keptText } from "@/ingest/forgetting/forget-text";
import { keepFolding } from "@/ingest/otel/keep-folding";
import { isCountry } from "@/ingest/redaction/countries";
import { rawDays } from "@/ingest/source-settings";
import { isSlug } from "@/ingest/sources";
import { administrator } from "../administrator";

/** Keeps what the form chose for a source, which is made when it is not there yet. */
export async function keepSource(form: FormData): Promise<void> {
  const viewer = await administrator();
  const slug = String(form.get("source")).trim();
  const days = Number(form.get("raw_days"));
  if (!isSlug(slug)) refuse("name");
  if (!Number.isInteger(days) || days < rawDays.least || days > rawDays.most) refuse("days");
  const chosen = form.getAll("countries").map(String).filter(isCountry);
  await chooseForSource(writer(), viewer, slug, {
    keepsText: form.get("text") === "kept",
    rawDays: days,
    idCountries: chosen.length === 0 ? null : chosen,
  });
  redirect(`/settings/sources?kept=${encodeURIComponent(slug)}` as Route);
}

/** Takes the words away that were kept so far, when the form says that this is meant. */
export async function forgetSourceText(form: FormData): Promise<void> {
  const viewer = await administrator();
  const slug = String(form.get("source"));
  const found = isSlug(slug) ? await keptText(doorkeeper(), slug) : null;
  if (!found) refuse("name");
  if (found.keepsText || form.get("sure") !== "yes")
    redirect(`/settings/sources/${encodeURIComponent(slug)}/text?problem=unsure` as Route);
  await forgetText(writer(), viewer, slug);
  keepFolding(writer());
  redirect(`/settings/sources?forgotten=${encodeURIComponent(slug)}` as Route);
}

function refuse(problem: "name" | "days"): never {
  redirect(`/settings/sources?problem=${problem}` as Route);
}

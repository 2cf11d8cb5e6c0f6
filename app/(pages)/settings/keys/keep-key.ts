"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { isKeyScope } from "@/db/access/api-keys";
import { makeKey, withdrawKey } from "@/db/access/audited-keys";
import { doorkeeper } from "@/db/client";
import { isSlug } from "@/ingest/sources";
import { administrator } from "../administrator";

/** What became of a wish for a key: its text, this once, or why there is none. */
export type Made = { name: string; scope: string; source: string } & ({ key: string } | { sentence: string });

export async function addKey(_: Made | null, form: FormData): Promise<Made> {
  const viewer = await administrator();
  const text = (field: string) => String(form.get(field) ?? "").trim();
  const wish = { name: text("name"), scope: text("scope"), source: text("source") };
  const { name, scope, source } = wish;
  if (name === "" || name.length > 100)
    return { ...wish, sentence: "Say in a few words who or what will use it." };
  if (!isKeyScope(scope)) return { ...wish, sentence: "Choose what it is for." };
  const bound = scope === "ingest" && source !== "" ? source : null;
  if (bound !== null && !isSlug(bound))
    return { ...wish, sentence: "A source is made of letters, digits, - and _." };
  const { key } = await makeKey(doorkeeper(), viewer, { name, scope, source: bound });
  return { name: "", scope, source: "", key };
}

export async function dropKey(form: FormData): Promise<void> {
  const viewer = await administrator();
  const id = Number(form.get("id"));
  if (Number.isSafeInteger(id) && id > 0 && id < 2 ** 31) await withdrawKey(doorkeeper(), viewer, id);
  redirect("/settings/keys" as Route);
}

"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { database } from "@/db/client";
import { acknowledgeByLink } from "@/quality/acknowledge-session";

/** Uses the link up; whoever has it is the agent. Answers why not, in a sentence. */
export async function agree(_: string | null, form: FormData): Promise<string> {
  const text = (name: string) => String(form.get(name) ?? "");
  const sentence = await acknowledgeByLink(database(), text("token"), text("words"));
  if (sentence !== null) return sentence;
  redirect(`/coaching/acknowledge/${encodeURIComponent(text("token"))}` as Route);
}

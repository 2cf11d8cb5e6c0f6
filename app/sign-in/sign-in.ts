"use server";

import type { Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { noteSignIn } from "@/db/access/note-sign-in";
import { doorkeeper } from "@/db/client";
import { signIn } from "../auth";
import { sameSitePath } from "../requested-path";
import { countTry, forgiveTries } from "./tries";

type Refusal = { email: string; sentence: string };

/** Leads to the page that was asked for, or says why not. Works as a plain form, too. */
export async function enter(_: Refusal | null, form: FormData): Promise<Refusal> {
  const email = String(form.get("email") ?? "")
    .trim()
    .toLowerCase();
  const address = (await headers()).get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  const now = new Date();
  const until = countTry(email, address, now);
  if (until) return { email, sentence: patience(until, now) };
  const isLetIn = await signIn(email, String(form.get("password") ?? ""));
  await noteSignIn(doorkeeper(), email, isLetIn ? "sign_in" : "sign_in_refused");
  if (!isLetIn) return { email, sentence: "This e-mail and password do not belong together." };
  forgiveTries(email, address);
  const path = sameSitePath(String(form.get("next")));
  // Who has signed in is known from the next request on: the sign-in page leads on to their home.
  redirect((path === "/" ? "/sign-in" : path) as Route);
}

function patience(until: Date, now: Date): string {
  const minutes = Math.ceil((until.getTime() - now.getTime()) / 60_000);
  const wait = minutes === 1 ? "1 minute" : `${minutes} minutes`;
  return `Too many tries with a wrong password. You can try again in ${wait}.`;
}

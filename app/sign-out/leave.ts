"use server";

import { redirect } from "next/navigation";
import { signOut } from "../auth";

/** Ends this session; for a form's `action`. */
export async function leave(): Promise<void> {
  await signOut();
  redirect("/sign-in");
}

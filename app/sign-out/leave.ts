"use server";

import { redirect } from "next/navigation";
import { recordAudit } from "@/db/access/audit";
import { doorkeeper } from "@/db/client";
import { auth, signOut } from "../auth";

/** Ends this session; for a form's `action`. */
export async function leave(): Promise<void> {
  const person = await auth();
  await signOut();
  if (person) await recordAudit(doorkeeper(), person, { action: "sign_out", subject: person.email });
  redirect("/sign-in");
}

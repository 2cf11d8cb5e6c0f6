"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { recordAudit } from "@/db/access/audit";
import { secret } from "@/db/access/secret";
import { addUser, disableUser, isEmail, setPassword } from "@/db/access/users";
import { doorkeeper } from "@/db/client";
import { isRole } from "@/language/vocabulary";
import { administrator } from "../administrator";

/** What became of a person that was to be added or changed: how they sign in, this once, or why not. */
export type Kept = { email: string; name: string; role: string; teams: string[] } & (
  | { password: string | null; who: string }
  | { sentence: string }
);

/** Adds somebody with a password that is made here, or gives somebody who is known a name, role and teams. */
export async function keepPerson(_: Kept | null, form: FormData): Promise<Kept> {
  const viewer = await administrator();
  const text = (field: string) => String(form.get(field) ?? "").trim();
  const wish = {
    email: text("email"),
    name: text("name"),
    role: text("role"),
    teams: form.getAll("teams").map(String),
  };
  const { email, name, role, teams } = wish;
  if (!isEmail(email)) return { ...wish, sentence: "Give their e-mail address." };
  if (name === "" || name.length > 100) return { ...wish, sentence: "Give their name." };
  if (!isRole(role)) return { ...wish, sentence: "Choose a role." };
  if (role === "supervisor" && teams.length === 0)
    return { ...wish, sentence: "Choose the teams that they supervise: a supervisor sees no others." };
  const password = secret().slice(0, 20);
  const kept = { email, name, role, password, teams: role === "supervisor" ? teams : [] };
  const { created } = await addUser(doorkeeper(), kept);
  const detail = `${name}, ${role}${kept.teams.length > 0 ? ` of ${kept.teams.join(", ")}` : ""}`;
  await recordAudit(doorkeeper(), viewer, { action: "person_changed", subject: email.toLowerCase(), detail });
  return { email: "", name: "", role, teams: [], who: email, password: created ? password : null };
}

/** Ends somebody's access and every session of theirs. Nobody locks themselves out. */
export async function shutOut(form: FormData): Promise<void> {
  const viewer = await administrator();
  const email = String(form.get("email"));
  if (isEmail(email) && email !== (await ownEmail(viewer.userId)))
    if (await disableUser(doorkeeper(), email))
      await recordAudit(doorkeeper(), viewer, {
        action: "person_changed",
        subject: email,
        detail: "disabled",
      });
  redirect("/settings/people" as Route);
}

/** Lets somebody in again, or in another way: with a new password, which is shown this once. */
export async function newPassword(
  _: { password: string } | null,
  form: FormData,
): Promise<{ password: string }> {
  const viewer = await administrator();
  const email = String(form.get("email"));
  const password = secret().slice(0, 20);
  if (isEmail(email) && (await setPassword(doorkeeper(), email, password)))
    await recordAudit(doorkeeper(), viewer, {
      action: "person_changed",
      subject: email,
      detail: "new password",
    });
  return { password };
}

async function ownEmail(userId: number | null): Promise<string | null> {
  const [own] = await doorkeeper()`select email from users where id = ${userId}`;
  return (own?.email as string | undefined) ?? null;
}

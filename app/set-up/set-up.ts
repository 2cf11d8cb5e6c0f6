"use server";

import { redirect } from "next/navigation";
import { redeemSetUpLink } from "@/db/access/first-administrator";
import { weakness } from "@/db/access/password";
import { isEmail } from "@/db/access/users";
import { doorkeeper } from "@/db/client";
import { signIn } from "../auth";

type Refusal = { name: string; email: string; sentence: string };

/** Makes the first administrator, signs them in and leads to the overview, or says why not. */
export async function setUp(_: Refusal | null, form: FormData): Promise<Refusal> {
  const text = (field: string) => String(form.get(field) ?? "");
  const [name, email, password] = [text("name").trim(), text("email").trim(), text("password")];
  const refusal = (sentence: string): Refusal => ({ name, email, sentence });
  if (!name) return refusal("Please say what you are called.");
  if (!isEmail(email)) return refusal("This is not an e-mail address.");
  const weak = weakness(password);
  if (weak) return refusal(weak);
  const made = await redeemSetUpLink(doorkeeper(), text("token"), { email, name, password });
  if (made === null) return refusal("This link has been used already, or a newer one has replaced it.");
  await signIn(email, password);
  redirect("/");
}

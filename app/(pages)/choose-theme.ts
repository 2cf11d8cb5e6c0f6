"use server";

import { cookies } from "next/headers";
import { isTheme, themeCookie } from "../theme";

/** Keeps the reader's choice of light or dark for a year; for a form's `action`. */
export async function chooseTheme(form: FormData): Promise<void> {
  const chosen = String(form.get("theme"));
  if (!isTheme(chosen)) return;
  (await cookies()).set(themeCookie, chosen, { maxAge: 31_536_000, sameSite: "lax", path: "/" });
}

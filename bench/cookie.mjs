import { chromium } from "playwright";
import { browser } from "../bin/browser.mjs";
import { signedIn } from "./signed-in.mjs";

/** The header by which the app knows somebody, after a browser has signed in. */
export async function cookieOf(base, person) {
  const { path } = await browser();
  const launched = await chromium.launch({ executablePath: path ?? undefined, args: ["--no-sandbox"] });
  const { cookies } = await signedIn(launched, base, person).finally(() => launched.close());
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

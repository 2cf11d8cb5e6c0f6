import { chromium } from "playwright";
import { browser } from "../bin/browser.mjs";
import { cookieHeader, signedIn } from "./signed-in.mjs";

/** Signs somebody in with a browser of its own, and answers with the header by which the app knows them. */
export async function cookieOf(base, person) {
  const { path } = await browser();
  const launched = await chromium.launch({ executablePath: path ?? undefined, args: ["--no-sandbox"] });
  return cookieHeader(await signedIn(launched, base, person).finally(() => launched.close()));
}

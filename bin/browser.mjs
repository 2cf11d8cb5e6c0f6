import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { packagedBrowser, packagedBrowserSuits } from "./browser-package.mjs";
import { finished } from "./children.mjs";
import { root } from "./root.mjs";

const playwright = join(root, "node_modules/playwright/cli.js");

/**
 * A Chromium that starts: the one CHROMIUM_PATH names, Playwright's own, the system's, and only then one
 * that is fetched. Answers with its path, or with null for Playwright's own.
 * @returns {Promise<{ path: string | null, from: string }>}
 */
export async function browser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (await starts(named)) return { path: named, from: "CHROMIUM_PATH" };
    throw new Error(`CHROMIUM_PATH names ${named}, which does not start as a browser.`);
  }
  if (await starts(null)) return { path: null, from: "Playwright" };
  for (const path of systemBrowsers()) if (await starts(path)) return { path, from: path };
  return fetched();
}

async function fetched() {
  const kept = packagedBrowserSuits && (await packagedBrowser({ fetch: "never" }));
  if (kept && (await starts(kept))) return { path: kept, from: "@sparticuz/chromium" };
  const { printed } = await finished([playwright, "install", "--only-shell", "chromium"]);
  if (await starts(null)) return { path: null, from: "Playwright, installed just now" };
  if (packagedBrowserSuits) {
    const path = await packagedBrowser({ fetch: "when missing" });
    if (await starts(path)) return { path, from: "@sparticuz/chromium, fetched just now" };
  }
  throw new Error(
    "No browser was found, and none could be fetched. Run `npx playwright install --with-deps chromium` " +
      "(as root), or `apt install chromium`, or set CHROMIUM_PATH to a Chromium or Chrome.\n" +
      printed.trim().split("\n").slice(0, 3).join("\n"),
  );
}

function systemBrowsers() {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const fixed = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  ];
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...fixed];
  return candidates.filter((path) => existsSync(path) && tellsVersion(path));
}

// Ubuntu's `chromium-browser` is a script that only tells how to install the real one.
function tellsVersion(path) {
  if (process.platform === "win32") return true;
  const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 10_000 });
  return status === 0 && /\d+\.\d+/.test(stdout);
}

async function starts(path) {
  const { chromium } = await import("playwright");
  try {
    const launched = await chromium.launch({ executablePath: path ?? undefined, timeout: 30_000 });
    await launched.close();
    return true;
  } catch {
    return false;
  }
}

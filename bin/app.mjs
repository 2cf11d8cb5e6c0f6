import { join } from "node:path";
import { withLock } from "../db/embedded/lock.mjs";
import { makeOpen } from "../db/embedded/place.mjs";
import { enter, leave, others } from "../db/embedded/users.mjs";
import { address, listeningPlace } from "./address.mjs";
import { appIsBuilt, buildApp } from "./build.mjs";
import { openDatabase } from "./database.mjs";
import { fillDatabase } from "./fill.mjs";
import { beforeEnd, end, isEnding, opened } from "./lifetime.mjs";
import { installPackages, packagesAreInstalled } from "./packages.mjs";
import { complain, say, step } from "./report.mjs";
import { serve } from "./serve.mjs";
import { loadSettings, stateFolder } from "./settings.mjs";

const pulse = 2000;
const serving = join(stateFolder, "serving");

/** Everything between a fresh clone and a page in the browser; each step only when it is needed. */
export async function startApp() {
  loadSettings();
  await listeningPlace();
  const entrance = await inTurn(async () => {
    await ensurePackages();
    await Promise.all([ensureBuild(), ensureDatabase()]);
    enter(serving);
    beforeEnd(async () => leave(serving));
    return fillDatabase();
  });
  const place = await listeningPlace();
  if (place.note) say("address", place.note);
  const { ended } = await serve(place);
  welcome(address(place), entrance);
  const code = await ended;
  if (isEnding()) return;
  console.error(`\nThe app has stopped by itself (${code ?? "killed"}).`);
  await end(1);
}

export function welcome(at, entrance) {
  console.log(`\n  Throughline is at ${at}\n`);
  for (const line of entrance) console.log(`  ${line.replace("{address}", at)}`);
  console.log("\n  Ctrl-C stops it.\n");
}

export async function ensurePackages() {
  if (packagesAreInstalled()) return;
  refuseWhileServing("other packages");
  await step("packages", "Installing", async () => {
    await installPackages();
    return "Installed";
  });
}

export async function ensureBuild() {
  if (appIsBuilt()) return;
  refuseWhileServing("changed sources");
  await step("app", "Building", async () => {
    await buildApp();
    return "Built";
  });
}

export async function ensureDatabase() {
  await step("database", "Starting", async () => {
    const database = await opened(openDatabase(), (found) => found.close());
    watch(database.keepAlive);
    return database.description;
  });
}

function watch(keepAlive) {
  setTimeout(async () => {
    if (isEnding()) return;
    try {
      await keepAlive();
      watch(keepAlive);
    } catch (error) {
      complain(error);
      await end(1);
    }
  }, pulse).unref();
}

/** What an app that is being served was read from must not change under it. */
function refuseWhileServing(what) {
  const [pid] = others(serving);
  if (pid)
    throw new Error(
      `Throughline runs from this folder already (process ${pid}); stop it to start with ${what}.`,
    );
}

/** Two starts in one folder install, build and fill the database one after the other. */
export function inTurn(work) {
  makeOpen(stateFolder);
  return withLock(join(stateFolder, "preparing"), work, (pid) =>
    say("start", `Another start (process ${pid}) prepares this folder; waiting for it …`),
  );
}

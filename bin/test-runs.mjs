import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { dropDatabase } from "../db/drop-database.mjs";
import { anyFreePort } from "../db/embedded/port.mjs";
import { address } from "./address.mjs";
import { browser } from "./browser.mjs";
import { finished } from "./children.mjs";
import { failuresOfBrowserTests } from "./failures.mjs";
import { fillDatabase } from "./fill.mjs";
import { root } from "./root.mjs";
import { serve } from "./serve.mjs";
import { stateFolder } from "./settings.mjs";

const reports = join(stateFolder, "test-reports");
const modules = join(root, "node_modules");

/** The tests beside the modules, against databases of their own on this server. */
export function unitTests(/** @type {string} */ server) {
  const template = `throughline_template_${process.pid}`;
  return onServer(server, template, async () => {
    const report = freshReport("unit.json");
    const env = {
      TEST_DATABASE_URL: server,
      TEST_TEMPLATE: template,
      UNIT_REPORT: report,
      NODE_ENV: "test",
    };
    const words = ["run", "--reporter=default", `--reporter=${join(root, "bin/unit-report.mjs")}`];
    const vitest = join(modules, "vitest/vitest.mjs");
    const { code } = await finished([vitest, ...words], { env, output: "inherit" });
    return counted(report, code, (found) => found);
  });
}

/** A person in a browser, against the built app on a new database with the demo in it. */
export function browserTests(/** @type {string} */ server) {
  const name = `throughline_browser_${process.pid}`;
  return onServer(server, name, async (sql) => {
    const found = await browser();
    console.log(`Chromium: ${found.from}`);
    await sql`create database ${sql(name)}`;
    const DATABASE_URL = Object.assign(new URL(server), { pathname: `/${name}` }).href;
    await fillDatabase({ DATABASE_URL });
    const place = { port: await anyFreePort(), host: "127.0.0.1" };
    const app = await serve(place, { DATABASE_URL });
    try {
      return await playwright({ E2E_URL: address(place), DATABASE_URL, CHROMIUM_PATH: found.path ?? "" });
    } finally {
      await app.stop();
    }
  });
}

async function playwright(env) {
  const report = freshReport("browser.json");
  const words = ["test", "--config", join(root, "e2e/playwright.config.ts"), "--reporter=list,json"];
  const { code } = await finished([join(modules, "@playwright/test/cli.js"), ...words], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    output: "inherit",
  });
  return counted(report, code, (found) => ({
    passed: found.stats.expected + found.stats.flaky,
    failures: failuresOfBrowserTests(found),
  }));
}

/** What the report counts; a run that failed without saying where has failed once. */
function counted(report, code, count) {
  const unsaid = [`The run ended with ${code} and its report names no failed test.`];
  if (!existsSync(report)) return { passed: 0, failures: unsaid };
  const { passed, failures } = count(read(report));
  const silent = (code !== 0 && failures.length === 0) || passed + failures.length === 0;
  return { passed, failures: silent ? unsaid : failures };
}

const read = (report) => JSON.parse(readFileSync(report, "utf8"));

function freshReport(name) {
  mkdirSync(reports, { recursive: true });
  const file = join(reports, name);
  rmSync(file, { force: true });
  return file;
}

/** Does the work with a connection to the server, and leaves no database of this name behind. */
async function onServer(url, name, work) {
  const { default: postgres } = await import("postgres");
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await dropDatabase(sql, name);
    await sql.end({ timeout: 5 });
  }
}

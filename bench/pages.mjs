import { readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright";
import { browser } from "../bin/browser.mjs";
import { root } from "../bin/root.mjs";
import { signedIn } from "./signed-in.mjs";
import { table } from "./table.mjs";
import { withApp } from "./with-app.mjs";

const runs = 5;
const slowdown = 4;
const settled = 3000;
const person = { email: "leo@demo.test", password: "throughline-demo" };

/** Nothing but the frame of the app: what every page costs before it says anything. */
const empty = "/nothing-at-all";

/** Every page, with the demo in a new database, each time with an empty cache. */
export function measurePages(server) {
  return withApp(server, {}, ({ base }) => measured(base));
}

async function measured(base) {
  const { path } = await browser();
  const launched = await chromium.launch({ executablePath: path ?? undefined, args: ["--no-sandbox"] });
  try {
    const state = await signedIn(launched, base, person);
    const seen = (path) => visit(launched, base, path, state);
    const frame = await medians(() => seen(empty));
    const rows = [];
    for (const page of pages()) rows.push(row(page, await medians(() => besideEmpty(seen, page)), frame));
    return [
      `${launched.version()}, CPU slowed down ${slowdown} times, median of ${runs} visits with a cold cache.`,
      `An empty page of the app: ${kilobytes(frame.early)} of script before the first paint, ${kilobytes(frame.all)} in all, largest paint after ${frame.paint.toFixed(0)} ms.`,
      "",
      table(heads, rows),
    ].join("\n");
  } finally {
    await launched.close();
  }
}

const heads = [
  "page",
  "HTML (gzip)",
  "charts",
  "tables",
  "script before paint, above empty",
  "script in all, above empty",
  "shift",
  "largest paint / empty",
];

function row(page, visit, frame) {
  return [
    page,
    kilobytes(visit.html),
    visit.charts,
    visit.tables,
    kilobytes(visit.early - frame.early),
    kilobytes(visit.all - frame.all),
    visit.shift.toFixed(3),
    visit.beside.toFixed(2),
  ];
}

/** The pages that need no id, from the files that make them. */
function pages() {
  return readdirSync(join(root, "app"), { recursive: true, encoding: "utf8" })
    .map((path) => `/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.startsWith("/(pages)") && path.endsWith("/page.tsx") && !path.includes("["))
    .map((path) => path.slice(0, -"/page.tsx".length).replaceAll(/\/\([^)]+\)/g, "") || "/")
    .sort();
}

/** A page right after the empty one: what else the machine has to do weighs on both alike. */
async function besideEmpty(seen, page) {
  const frame = await seen(empty);
  const found = await seen(page);
  return { ...found, beside: found.paint / frame.paint };
}

async function medians(look) {
  const found = [];
  for (let run = 0; run < runs; run++) found.push(await look());
  const median = (name) => found.map((one) => one[name]).sort((a, b) => a - b)[Math.floor(runs / 2)];
  return Object.fromEntries(Object.keys(found[0]).map((name) => [name, median(name)]));
}

/** One visit in a new context: sizes in bytes, packed with gzip; times in milliseconds. */
async function visit(launched, base, path, storageState) {
  const context = await launched.newContext({ storageState, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.addInitScript(watch);
  const scripts = new Map();
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.set(response.url(), response.body());
  });
  const html = await (await page.goto(base + path)).text();
  await page.waitForLoadState("networkidle");
  // A slow machine asks for the live charts only after the network has been idle for a while.
  await page.waitForTimeout(settled);
  await page.waitForLoadState("networkidle");
  const { paint, shift, charts, tables } = await page.evaluate(() => ({
    ...window.watched,
    charts: document.querySelectorAll("main figure svg").length,
    tables: document.querySelectorAll("main table").length,
  }));
  const sizes = await Promise.all(
    [...scripts].map(async ([url, body]) => ({ url, size: gzipSync(await body).length })),
  );
  const early = sizes.filter(({ url }) => html.includes(new URL(url).pathname));
  await context.close();
  return {
    html: gzipSync(html).length,
    early: total(early),
    all: total(sizes),
    paint,
    shift,
    charts,
    tables,
  };
}

const total = (sizes) => sizes.reduce((sum, { size }) => sum + size, 0);
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

/** Runs in the page: the time of its largest paint, and everything that moved. */
function watch() {
  window.watched = { paint: 0, shift: 0 };
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) window.watched.paint = startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.watched.shift += value;
  }).observe({ type: "layout-shift", buffered: true });
}

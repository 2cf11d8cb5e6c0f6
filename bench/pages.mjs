import { chromium } from "playwright";
import { browser } from "../bin/browser.mjs";
import { loadTypeScript } from "../bin/typescript.mjs";
import { administrator, leader } from "./demo-people.mjs";
import { emptyPage } from "./empty-page.mjs";
import { addresses } from "./pages/addresses.mjs";
import { firstBytes } from "./pages/first-byte.mjs";
import { slowdown, visits } from "./pages/visit.mjs";
import { median } from "./quantile.mjs";
import { cookieHeader, signedIn } from "./signed-in.mjs";
import { table } from "./table.mjs";
import { withApp } from "./with-app.mjs";

const rounds = 3;
const roundsInDoubt = 9;
const doubt = 1.2;
const minutes = 18;
const atOnce = 3;
const asks = 7;
const asksOfOverview = 40;
const kilobyte = 1024;

const largestPaint = 1.5;

const goals = [
  { name: "script before paint", of: ({ early }) => early / kilobyte, most: 12, unit: "KB", digits: 1 },
  { name: "script in all", of: ({ all }) => all / kilobyte, most: 150, unit: "KB", digits: 1 },
  { name: "shift", of: ({ shift }) => shift, most: 0, unit: "", digits: 3 },
  { name: "largest paint", of: ({ paint }) => paint, most: largestPaint, unit: "x", digits: 2 },
];

/** Every page, with the demo in a new database, each time with an empty cache. */
export async function measurePages(server) {
  await loadTypeScript();
  return withApp(server, {}, ({ base }) => measured(base));
}

async function measured(base) {
  const until = performance.now() + minutes * 60_000;
  const { path: executable } = await browser();
  const launched = await chromium.launch({ executablePath: executable ?? undefined, args: ["--no-sandbox"] });
  try {
    const people = [];
    // The first of them who may look at a page does.
    for (const one of [leader, administrator]) people.push(await signed(launched, base, one));
    const { pages, unseen } = await addresses((path) => firstAllowed(base, people, path));
    const empty = { path: emptyPage, ...people[0] };
    const see = visits(launched, base);
    const frame = await see.weighed(empty);
    await weigh(see, pages, frame);
    for (const [place, page] of pages.entries()) {
      progress(`asking for the first byte, ${place + 1} of ${pages.length}: ${page.path}`);
      page.server = await firstBytes(base, page, empty, page.path === "/" ? asksOfOverview : asks);
    }
    await paints(see, pages, empty, until);
    return report({ version: launched.version(), frame, pages, unseen });
  } finally {
    await launched.close();
  }
}

/** Sizes do not mind company: several at a time. */
async function weigh(see, pages, frame) {
  const waiting = [...pages];
  const one = async () => {
    for (let page = waiting.shift(); page; page = waiting.shift()) {
      const found = await see.weighed(page);
      Object.assign(page, found, { early: found.early - frame.early, all: found.all - frame.all });
      progress(`weighed ${page.path}, ${waiting.length} to go`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

/**
 * Two pages between two empty ones, whose mean both are held against. After a few rounds only those that are
 * near the goal or over it are visited on, while there is time: one visit differs from the next by a third.
 */
async function paints(see, pages, empty, until) {
  for (const page of pages) page.ratios = [];
  for (let round = 1; round <= rounds; round++) await paintRound(see, pages, empty, round);
  const inDoubt = pages.filter(({ ratios }) => median(ratios) > largestPaint / doubt);
  for (let round = rounds + 1; round <= roundsInDoubt && performance.now() < until; round++)
    await paintRound(see, inDoubt, empty, round);
  for (const page of pages) page.paint = median(page.ratios);
}

async function paintRound(see, pages, empty, round) {
  let before = await see.painted(empty);
  for (let place = 0; place < pages.length; place += 2) {
    const both = pages.slice(place, place + 2);
    progress(`painting, round ${round}: ${both.map(({ path }) => path).join(" and ")}`);
    const found = [];
    for (const page of both) found.push(await see.painted(page));
    const after = await see.painted(empty);
    for (const [index, page] of both.entries()) page.ratios.push((2 * found[index]) / (before + after));
    before = after;
  }
}

function report({ version, frame, pages, unseen }) {
  const overview = pages.find(({ path }) => path === "/").server;
  const missing = goals.map((goal) => {
    const over = pages.filter((page) => missed(goal, page)).map(({ path }) => path);
    return `${goal.name} at most ${written(goal, goal.most)}: ${over.length === 0 ? "every page" : `missed by ${over.join(", ")}`}`;
  });
  return [
    `${version}, CPU slowed down ${slowdown} times, cold cache. Largest paints are those of empty pages right before and after, medians of ${rounds} visits, or up to ${roundsInDoubt} where the goal is near or missed.`,
    `The empty page: ${(frame.early / kilobyte).toFixed(1)} KB of script before the first paint, ${(frame.all / kilobyte).toFixed(1)} KB in all; sizes below are above that, packed with gzip.`,
    "First byte and whole answer of the server in milliseconds, over an open connection; the ratio is to the empty page, asked for in turn.",
    "",
    table(heads, pages.map(row)),
    "",
    ...missing,
    `First byte of the overview, ${asksOfOverview} times: p50 ${overview.middle.toFixed(2)} x the empty page (goal 4), p95 ${overview.late.toFixed(2)} x (goal 8).`,
    ...(unseen.length > 0 ? [`No page with the demo links to: ${unseen.join(", ")}`] : []),
  ].join("\n");
}

const heads = [
  "page",
  "HTML",
  "charts in it",
  "tables in it",
  "live",
  ...goals.map((goal) => `${goal.name} (≤ ${written(goal, goal.most)})`),
  "first byte",
  "/ empty",
  "whole",
  "misses",
];

function row(page) {
  const { path, html, charts, tables, live, server } = page;
  return [
    path,
    `${(html / kilobyte).toFixed(0)} KB`,
    charts,
    tables,
    live,
    ...goals.map((goal) => written(goal, goal.of(page))),
    server.first.toFixed(0),
    server.middle.toFixed(1),
    server.whole.toFixed(0),
    goals
      .filter((goal) => missed(goal, page))
      .map(({ name }) => name)
      .join(", "),
  ];
}

// As it is printed: a shift of 0.0001 is none that anybody sees.
const missed = (goal, page) => Number(goal.of(page).toFixed(goal.digits)) > goal.most;

function written({ digits, unit }, value) {
  return `${value.toFixed(digits)}${unit && ` ${unit}`}`;
}

async function signed(launched, base, person) {
  const state = await signedIn(launched, base, person);
  const { stylesKeptCookie } = await import("../components/styles-kept.ts");
  // The caches of the visits are empty: to the app, too, these browsers were never here.
  const cookies = state.cookies.filter(({ name }) => name !== stylesKeptCookie);
  return { state: { ...state, cookies }, cookie: cookieHeader(state) };
}

async function firstAllowed(base, people, path) {
  for (const { state, cookie } of people) {
    const response = await fetch(base + path, { headers: { cookie }, redirect: "manual" });
    const html = await response.text();
    if (response.ok) return { state, cookie, html };
  }
  throw new Error(`Nobody of the demo may see ${path}.`);
}

const progress = (words) => console.error(`  ${words}`);

import { gzipSync } from "node:zlib";
import { command } from "./command.mjs";
import { cookieOf } from "./cookie.mjs";
import { emptyPage } from "./empty-page.mjs";
import { table } from "./table.mjs";
import { withApp } from "./with-app.mjs";

const runs = 9;
const pagesDown = 20;
const email = "quinn@bench.test";
const year = { from: "2025-11-03", to: "2026-11-09" };
const all = `from=${year.from}&to=${year.to}`;

const asked = [
  ["journeys of a year", `/journeys?${all}`],
  ["… across channels", `/journeys?${all}&channels=cross`],
  ["… that ended in silence, by voice", `/journeys?${all}&outcome=silent&channel=voice`],
  ["flags, worst first", "/review"],
  ["… newest first", "/review?order=newest"],
  ["… of one rule", "/review?rule=silence"],
  ["… that nobody has opened", "/review?state=unseen"],
];

/** An invented year in a new database, with a random sample of each agent's weeks on top of what rules raise. */
export function measureLists(server) {
  return withApp(server, { DEMO: "0" }, async ({ base, DATABASE_URL }) => {
    await command(DATABASE_URL, ["generate", "--interactions", "240000", "--seed", "1"]);
    const span = ["--from", year.from, "--to", year.to, "--unit", "agent", "--size", "2"];
    await command(DATABASE_URL, ["flags", "sample", "--seed", "lists", ...span]);
    const ask = await asking(base, DATABASE_URL);
    const frame = await median(ask, emptyPage);
    const rows = [];
    for (const [name, path] of asked) rows.push([name, ...(await measured(ask, path, frame))]);
    for (const [name, path] of [asked[0], asked[3]])
      rows.push([`${name}, ${pagesDown} pages down`, ...(await measured(ask, await down(ask, path), frame))]);
    return [
      `${await counts(DATABASE_URL)}; median of ${runs} over HTTP on this machine, after one to warm up.`,
      `The empty page of the app: ${frame.toFixed(0)} ms.`,
      "",
      table(["list", "ms", "above it", "HTML, packed"], rows),
    ].join("\n");
  });
}

async function asking(base, DATABASE_URL) {
  const words = ["user", "add", "--email", email, "--name", "Quinn", "--role", "qa"];
  const printed = await command(DATABASE_URL, words);
  const password = printed.match(/\S{12,}$/m)?.[0];
  if (!password) throw new Error(`No password was made:\n${printed}`);
  const cookie = await cookieOf(base, { email, password });
  return async (address) => {
    const started = performance.now();
    const response = await fetch(base + address, { headers: { cookie } });
    const text = await response.text();
    if (!response.ok && address !== emptyPage) throw new Error(`${address} answers ${response.status}.`);
    return { text, took: performance.now() - started };
  };
}

async function median(ask, path) {
  await ask(path);
  const times = [];
  for (let run = 0; run < runs; run++) times.push((await ask(path)).took);
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)];
}

async function measured(ask, path, frame) {
  const took = await median(ask, path);
  const packed = gzipSync((await ask(path)).text).length / 1024;
  return [took.toFixed(0), (took - frame).toFixed(0), `${packed.toFixed(0)} KB`];
}

/** The address that "Next" leads to when it has been followed so often. */
async function down(ask, path) {
  let at = path;
  for (let page = 0; page < pagesDown; page++) {
    const next = (await ask(at)).text.match(/href="([^"]*cursor=[^"]*)"[^>]*>(?:<[^>]*>)*Next/)?.[1];
    if (!next) throw new Error(`${at} has no next page.`);
    at = next.replaceAll("&amp;", "&");
  }
  return at;
}

async function counts(DATABASE_URL) {
  const { default: postgres } = await import("postgres");
  const sql = postgres(DATABASE_URL, { max: 1, onnotice: () => {} });
  const [row] = await sql`
    select (select count(*) from journeys) as journeys, (select count(*) from flags where verdict is null) as flags`;
  await sql.end();
  const words = (n) => Number(n).toLocaleString("en");
  return `${words(row.journeys)} journeys, ${words(row.flags)} open flags`;
}

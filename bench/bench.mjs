import "../bin/node-version.mjs";
import { ensureBuild, ensurePackages, inTurn } from "../bin/app.mjs";
import { openTestServer } from "../bin/database.mjs";
import { end, endWhenAsked, isEnding, opened } from "../bin/lifetime.mjs";
import { complain } from "../bin/report.mjs";
import { loadTestSettings } from "../bin/settings.mjs";

const parts = {
  queries: "how long questions take as the product reads them, beside plain SQL and DuckDB",
  pages: "how heavy each page is, how soon it is there, and whether anything moves",
  lists:
    "how soon the list of 100,000 journeys and the queue of 60,000 flags are there, filtered and far down",
  viewers: "how soon the overview is there, alone and for 200 people at once, beside an empty page",
  ingest:
    "how much comes in each second by file, push and spans, beside a bare COPY, and what somebody who reads notices",
  kills: "what is left of what an exporter sent when the app and Postgres are killed 50 times",
};
const measures = {
  queries: async (server) => (await import("./queries.mjs")).measureQueries(server),
  pages: async (server) => (await import("./pages.mjs")).measurePages(server),
  lists: async (server) => (await import("./lists.mjs")).measureLists(server),
  viewers: async (server) => (await import("./viewers.mjs")).measureViewers(server),
  ingest: async (server) => (await import("./ingest.mjs")).measureIngest(server),
  kills: async () => (await import("./kills.mjs")).surviveKills(50),
};

const help = `npm run bench -- PART

${Object.entries(parts)
  .map(([name, words]) => `  ${name.padEnd(10)} ${words}`)
  .join("\n")}

queries reads the database at BENCH_DATABASE_URL, viewers and ingest a copy of it, which must be alone; without it, one that is made.
Everything is measured in one run on one machine: read the ratios, the times are this machine's.`;

endWhenAsked();
try {
  const [part, ...others] = process.argv.slice(2);
  if (!part || part === "help" || part === "--help" || others.length > 0 || !(part in parts)) {
    console.log(help);
    await end(part && !(part in parts) && !/help$/.test(part) ? 2 : 0);
  }
  loadTestSettings();
  await inTurn(ensurePackages);
  if (part !== "queries") await inTurn(ensureBuild);
  const server = await opened(openTestServer(), (one) => one.stop());
  console.log(await measures[part](server.url));
  await end(0);
} catch (error) {
  if (!isEnding()) complain(error);
  await end(1);
}

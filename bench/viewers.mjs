import { Agent } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { asked } from "./asked.mjs";
import { cookieOf } from "./cookie.mjs";
import { leader } from "./demo-people.mjs";
import { emptyPage } from "./empty-page.mjs";
import { quantile } from "./quantile.mjs";
import { table } from "./table.mjs";
import { withApp } from "./with-app.mjs";

const runs = 40;
const viewers = 200;
const seconds = 60;
/** From one page to the next a person reads for a while. */
const readsSeconds = 10;

const overview = "/";

/** The overview beside the empty page, one after the other, and then for many people at once, each with a filter. */
export function measureViewers(server) {
  return withApp(server, {}, async ({ base }) => {
    const cookie = await cookieOf(base, leader);
    const agent = new Agent({ keepAlive: true });
    const visit = (path) => visited(base + path, { agent, headers: { cookie, "accept-encoding": "gzip" } });
    for (const path of [emptyPage, overview, emptyPage, overview]) await visit(path);
    const [frames, pages] = [[], []];
    for (let run = 0; run < runs; run++) {
      frames.push(await visit(emptyPage));
      pages.push(await visit(overview));
    }
    const crowd = await crowded(visit);
    agent.destroy();
    return [
      table(
        ["", "first byte p50", "p95", "whole page p50", "p95"],
        [
          ["the empty page", ...times(frames)],
          ["the overview", ...times(pages)],
          ["overview / empty", ...ratios(pages, frames)],
          [`${viewers} viewers for ${seconds} s, a page each ${readsSeconds} s`, ...times(crowd.seen)],
        ],
      ),
      "",
      `${crowd.seen.length} pages for ${viewers} viewers, each with a filter of its own, ${crowd.errors.length} errors.`,
      ...new Set(crowd.errors),
    ].join("\n");
  });
}

/** Filters that differ: the last weeks, up to another day, of a channel, an agent kind, one channel or several. */
function filterOf(viewer) {
  const day = new Date(Date.UTC(2026, 10, 9) - (viewer % 50) * 86_400_000);
  const days = [28, 56, 91][viewer % 3];
  const date = (moment) => new Date(moment).toISOString().slice(0, 10);
  const words = new URLSearchParams({ from: date(+day - days * 86_400_000), to: date(+day) });
  const [channel, kind, channels] = [
    ["", "chat", "voice", "email"][viewer % 4],
    ["", "human", "ai"][viewer % 3],
    ["", "", "", "", "cross"][viewer % 5],
  ];
  if (channel) words.set("channel", channel);
  if (kind) words.set("agent_kind", kind);
  if (channels) words.set("channels", channels);
  return `/?${words}`;
}

async function crowded(visit) {
  const [seen, errors] = [[], []];
  const end = performance.now() + seconds * 1000;
  const viewer = async (number) => {
    // They do not all come at the same moment.
    await pause((readsSeconds * 1000 * number) / viewers);
    while (performance.now() < end) {
      const started = performance.now();
      await visit(filterOf(number)).then(
        (one) => seen.push(one),
        (error) => errors.push(error.message),
      );
      await pause(Math.max(0, readsSeconds * 1000 - (performance.now() - started)));
    }
  };
  await Promise.all(Array.from({ length: viewers }, (_, number) => viewer(number)));
  return { seen, errors };
}

async function visited(url, options) {
  const answer = await asked(url, options);
  if (answer.status !== 200 && !url.endsWith(emptyPage)) throw new Error(`${url} answers ${answer.status}.`);
  return answer;
}

const columns = [
  ["first", 0.5],
  ["first", 0.95],
  ["whole", 0.5],
  ["whole", 0.95],
];
const at = (seen, name, share) =>
  quantile(
    seen.map((one) => one[name]),
    share,
  );
const times = (seen) => columns.map(([name, share]) => `${at(seen, name, share).toFixed(0)} ms`);
const ratios = (seen, others) =>
  columns.map(([name, share]) => (at(seen, name, share) / at(others, name, share)).toFixed(1));

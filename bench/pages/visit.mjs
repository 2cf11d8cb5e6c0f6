import { gzipSync } from "node:zlib";

export const slowdown = 4;
const last = 300;
const settled = 1500;

/** Opens pages in a slow browser whose cache is empty each time. */
export function visits(launched, base) {
  async function opened(state, look) {
    const context = await launched.newContext({
      storageState: state,
      viewport: { width: 1280, height: 900 },
    });
    try {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
      await page.addInitScript(watch);
      return await look(page);
    } finally {
      await context.close();
    }
  }

  /** Milliseconds to the largest paint of what arrives by itself, what is streamed included. */
  const painted = ({ path, state }) =>
    opened(state, async (page) => {
      await page.goto(base + path, { waitUntil: "load" });
      await page.waitForTimeout(last);
      return page.evaluate(() => window.watched.paint);
    });

  /** What a page weighs and draws, once every chart has been on the screen and nothing more happens. */
  const weighed = ({ path, state }) =>
    opened(state, async (page) => {
      const scripts = new Map();
      page.on("response", (response) => {
        if (response.request().resourceType() !== "script") return;
        const body = response.body();
        // What comes after all was weighed may be cut off.
        body.catch(() => {});
        scripts.set(response.url(), body);
      });
      const html = await (await page.goto(base + path)).text();
      await page.waitForLoadState("networkidle");
      await page.evaluate(scrollThrough);
      await page.waitForTimeout(settled);
      await page.waitForLoadState("networkidle");
      const drawn = await page.evaluate(contents, html);
      const shift = await page.evaluate(() => window.watched.shift);
      const sizes = await Promise.all(
        [...scripts].map(async ([url, body]) => ({ url, size: gzipSync(await body).length })),
      );
      const early = sizes.filter(({ url }) => html.includes(new URL(url).pathname));
      return { html: gzipSync(html).length, early: total(early), all: total(sizes), shift, ...drawn };
    });

  return { painted, weighed };
}

const total = (sizes) => sizes.reduce((sum, { size }) => sum + size, 0);

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

/** Runs in the page: brings everything near the screen once, as live charts wait for that. */
async function scrollThrough() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  for (let at = 0; at < document.documentElement.scrollHeight; at += innerHeight / 2) {
    scrollTo(0, at);
    await frame();
  }
  scrollTo(0, 0);
  await frame();
}

/** Runs in the page, but counts in the HTML as it arrived: what of it is there without a script. */
function contents(html) {
  const arrived = new DOMParser().parseFromString(html, "text/html");
  const live = [...document.querySelectorAll("main figure")].filter((one) =>
    one.querySelector(".recharts-wrapper"),
  );
  return {
    charts: [...arrived.querySelectorAll("figure")].filter((one) => one.querySelector("svg")).length,
    tables: arrived.querySelectorAll("table").length,
    live: live.length,
  };
}

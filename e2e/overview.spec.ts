import { expect, type Page, test } from "@playwright/test";
import { before } from "./pages";
import { people, signIn } from "./people";

/** The demo before the case note was made to travel, judged when all of it was mature. */

const card = (page: Page, name: string) => page.getByRole("article", { name });
const phone = { width: 390, height: 800 };
const desk = { width: 1280, height: 800 };
const figure = (page: Page, heading: RegExp | string) =>
  page.getByRole("figure").filter({ has: page.getByRole("heading", { name: heading }) });

/** Everything that the page said on the console, and every address outside the app that it asked for. */
function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on("console", (message) => found.push(message.text()));
  page.on("pageerror", (error) => found.push(error.message));
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith("http") && host !== new URL(page.url()).host) found.push(request.url());
  });
  return found;
}

test("the cards say 78.0% of 5,789 journeys, and 61.0% of the 1,678 across channels", async ({ page }) => {
  await signIn(page, people.leader, `/?${before}`);
  await expect(card(page, "Journey resolution, all journeys")).toContainText("78.0%");
  await expect(card(page, "Journey resolution, all journeys")).toContainText("n = 5,789");
  await expect(card(page, "Journey resolution, two or more channels")).toContainText("61.0%");
  await expect(card(page, "Journey resolution, two or more channels")).toContainText("n = 1,678");
  await expect(page.getByText("compared with 15 Jun – 9 Aug 2026. Whiskers")).toBeVisible();
});

test("the table of the handoff chart says 22.0% of 632 from chat to voice", async ({ page }) => {
  await signIn(page, people.leader, `/?${before}`);
  const chart = figure(page, "Where context is lost");
  await chart.getByText("The numbers as a table").click();
  await expect(chart.getByRole("row", { name: /Chat → Voice/ })).toContainText("22.0%");
  await expect(chart.getByRole("row", { name: /Chat → Voice/ })).toContainText("n = 632");
});

test("every card and every bar opens exactly the rows that it counts", async ({ page }) => {
  test.slow();
  await signIn(page, people.leader, `/?${before}`);
  await expect(page.getByRole("article")).toHaveCount(12);
  const numbers = await page.getByRole("article").evaluateAll((cards) =>
    cards.map((card) => ({
      n: card.textContent?.match(/n = ([\d,]+)/)?.[1] ?? "",
      href: card.querySelector("p > a.link")?.getAttribute("href") ?? "",
    })),
  );
  const handoffs = figure(page, "Where context is lost").getByRole("link", { name: "Chat → Voice" });
  for (const { n, href } of [
    ...numbers.filter(({ href }) => href.startsWith("/behind/")),
    { n: "632", href: (await handoffs.getAttribute("href")) ?? "" },
  ]) {
    await page.goto(href);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(new RegExp(`^${n} `));
  }
  await page.getByRole("link", { name: /Counted as yes/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("139 handoffs behind Handoff loss");
  await expect(page.getByRole("row")).toHaveCount(51);
  await page.getByRole("link", { name: "Next" }).click();
  await expect(page.getByText("51 to 100 of 139")).toBeVisible();
});

test("AI stands beside people, and each share opens exactly the contacts that it counts", async ({
  page,
}) => {
  await signIn(page, people.leader, `/?${before}`);
  const table = page.getByRole("region", { name: "AI beside people" });
  const row = table.getByRole("row", { name: /^Interaction resolution/ });
  await expect(row).toContainText("worse than people");
  const links = await row
    .getByRole("cell")
    .getByRole("link")
    .evaluateAll((all) =>
      all.map((link) => ({ href: link.getAttribute("href") ?? "", n: link.textContent?.slice(4) })),
    );
  expect(links).toHaveLength(2);
  for (const { href, n } of links) {
    await page.goto(href);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      `${n} contacts behind Interaction resolution`,
    );
  }
});

test("a week of the line chart can be read from its table and with the arrow keys", async ({ page }) => {
  await signIn(page, people.leader, "/?from=2026-08-10&to=2026-10-12&time_zone=Europe/Berlin");
  const chart = figure(page, "Journeys resolved, week by week");
  await chart.getByText("The numbers as a table").click();
  const row = chart.getByRole("row", { name: /10 Aug – 16 Aug 2026/ });
  await expect(row.getByRole("cell")).toHaveCount(2);
  const [single] = await row.getByRole("cell").allTextContents();
  await chart.getByRole("application").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await expect(chart.getByText(`One channel: ${single}`)).toBeVisible();
});

test("a point of the line and its cell in the table open as many journeys as they say", async ({ page }) => {
  await signIn(page, people.leader, `/?${before}`);
  const chart = figure(page, "Journeys resolved, week by week");
  await chart.getByText("The numbers as a table").click();
  const cell = chart
    .getByRole("row", { name: /24 Aug – 30 Aug 2026/ })
    .getByRole("link")
    .last();
  const href = (await cell.getAttribute("href")) ?? "";
  const n = (await cell.textContent())?.match(/n = ([\d,]+)/)?.[1];
  await chart.getByRole("application").focus();
  for (const key of ["ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
  const point = chart.locator(`.recharts-surface a[href="${href}"]`);
  // The cursor of the arrow keys gives way to the pointer's, which then draws the point that is clicked.
  await point.locator("circle").last().hover();
  await expect(chart.locator(".recharts-tooltip-wrapper")).toContainText("24 Aug – 30 Aug 2026");
  await point.locator("circle").last().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${n} journeys behind Journey resolution`);
  await page.goto(href);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${n} journeys behind Journey resolution`);
});

test("the change of 5 October stands on the time axis", async ({ page }) => {
  await signIn(page, people.leader, "/?from=2026-08-10&to=2026-11-09&time_zone=Europe/Berlin");
  await expect(page.getByText(/^[A-Z] 5 Oct: Case note on every handoff$/)).toBeVisible();
});

test("nothing moves when the live chart takes over, nothing is asked of strangers, the console is silent", async ({
  page,
}) => {
  await signIn(page, people.leader, "/glossary");
  const found = complaints(page);
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(`/?${before}`);
  await expect(page.getByRole("application")).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  expect(found).toEqual([]);
});

test("what is selected is in the address, and survives reload and back", async ({ page }) => {
  await signIn(page, people.leader, `/?${before}`);
  const form = page.getByRole("form", { name: "Filter" });
  await form.locator("summary", { hasText: "Channel" }).click();
  await form.getByRole("checkbox", { name: "Chat" }).check();
  await form.getByRole("checkbox", { name: "Voice" }).check();
  await form.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/from=2026-08-10&to=2026-10-05.*&channel=chat,voice/);
  await page.reload();
  await expect(page.getByRole("list", { name: "Selected" })).toContainText("Chat");
  await page.getByRole("link", { name: "Without Chat" }).click();
  await expect(page).toHaveURL(/&channel=voice$/);
  await page.goBack();
  await expect(page).toHaveURL(/channel=chat,voice/);
});

test("what cannot be read in the address is named", async ({ page }) => {
  await signIn(page, people.leader, "/?channel=fax&colour=red");
  const status = page.getByRole("status").filter({ hasText: "filter" });
  await expect(status).toContainText('"channel" must be one of');
  await expect(status).toContainText('There is no filter called "colour".');
});

test("light and dark can be chosen, and the choice is in the first HTML", async ({ page }) => {
  await signIn(page, people.leader, "/glossary");
  const menu = page.getByRole("complementary");
  await menu.getByRole("button", { name: "Colours: Dark" }).click();
  await expect(menu.getByRole("button", { name: "Colours: Dark" })).toHaveAttribute("aria-pressed", "true");
  const html = await (await page.request.get("/glossary")).text();
  expect(html).toMatch(/<html[^>]*data-theme="dark"/);
});

test("a supervisor's overview names the own teams", async ({ page }) => {
  await signIn(page, people.supervisor);
  await expect(page.getByText("You see your own teams only: Voice North, Voice South.")).toBeVisible();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a phone's menu opens and closes, and stands beside a page that becomes wide meanwhile", async ({
    page,
  }) => {
    await page.setViewportSize(phone);
    await signIn(page, people.leader, "/glossary");
    const places = page.getByRole("navigation", { name: "Pages" });
    await expect(places).toBeHidden();
    await page.getByRole("button", { name: "Menu" }).click();
    await expect(places).toBeVisible();
    await page.setViewportSize(desk);
    const [menu, main] = await Promise.all([
      page.getByRole("complementary").boundingBox(),
      page.getByRole("main").boundingBox(),
    ]);
    expect(menu?.height).toBe(desk.height);
    expect((menu?.x ?? 0) + (menu?.width ?? 0)).toBeLessThanOrEqual(main?.x ?? 0);
    await page.setViewportSize(phone);
    await page.keyboard.press("Escape");
    await expect(places).toBeHidden();
  });

  test("the charts are drawn, the tables open, and the filter works", async ({ page }) => {
    await signIn(page, people.leader, "/?from=2026-08-10&to=2026-08-31&time_zone=Europe/Berlin");
    const lines = figure(page, "Journeys resolved, day by day");
    await expect(lines.getByRole("img")).toBeVisible();
    await expect(page.getByRole("link", { name: "Chat → Voice" })).toBeVisible();
    const form = page.getByRole("form", { name: "Filter" });
    await form.getByText("10 Aug – 30 Aug 2026").click();
    await form.getByLabel("Last day").fill("2026-11-08");
    await form.getByRole("button", { name: "Apply" }).first().click();
    await expect(page).toHaveURL(/from=2026-08-10&to=2026-11-09&time_zone=Europe\/Berlin/);
    await expect(figure(page, "Journeys resolved, week by week")).toBeVisible();
  });
});

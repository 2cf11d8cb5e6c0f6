import { expect, test } from "@playwright/test";
import { before } from "./pages";
import { people, signIn } from "./people";

test("every hour of the day opens as many journeys as it says, and the hours are the 5,789 of the whole", async ({
  page,
}) => {
  await signIn(page, people.leader, `/silence?${before}`);
  const figure = page.getByRole("figure").filter({ hasText: "Silent journeys, by hour" });
  await expect(figure).toContainText("Europe/Berlin");
  const marks = await figure.getByRole("group").getByRole("link").all();
  const said = await Promise.all(
    marks.map(async (mark) => ({
      href: (await mark.getAttribute("href")) ?? "",
      n: (await mark.getAttribute("aria-label"))?.match(/n = ([\d,]+)/)?.[1] ?? "",
    })),
  );
  expect(said.length).toBeGreaterThan(12);
  expect(said.reduce((sum, { n }) => sum + Number(n.replace(",", "")), 0)).toBe(5789);
  for (const { href, n } of said.slice(8, 12)) {
    await page.goto(href);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${n} journeys behind Silence`);
  }
  await expect(page.getByRole("link", { name: /^Without \d\d:00–\d\d:59$/ })).toBeVisible();
});

test("397 of 5,789 journeys ended in silence; every part of the ledger opens as many contacts as it says", async ({
  page,
}) => {
  test.slow();
  await signIn(page, people.leader, `/silence?${before}`);
  const silence = page.getByRole("article", { name: "Silence, of all journeys" });
  await expect(silence).toContainText("n = 5,789");
  await expect(silence).toContainText("397 silent journeys");
  const ledger = page.getByRole("figure").filter({ has: page.getByRole("heading", { name: "The ledger" }) });
  await expect(ledger).toContainText("n = 1,468");
  await ledger.getByText("The numbers as a table").click();
  const cells = await ledger.getByRole("row").nth(1).getByRole("cell").allTextContents();
  const parts = await ledger.getByRole("link", { name: /^All contacts that only AI answered: / }).all();
  expect(parts).toHaveLength(6);
  const places = await Promise.all(parts.map((part) => part.getAttribute("href")));
  for (const [index, href] of places.entries()) {
    const n = cells[index]?.match(/n = ([\d,]+)/)?.[1];
    await page.goto(href ?? "");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(new RegExp(`^${n} contacts? with`));
  }
});

test("of twelve intents the ledger draws seven, and says so", async ({ page }) => {
  await signIn(page, people.leader, `/silence?${before}`);
  const ledger = page
    .getByRole("figure")
    .filter({ has: page.getByRole("link", { name: "By intent", exact: true }) });
  await expect(ledger).toContainText(/The 7 with most contacts of 1\d\./);
  await expect(ledger).toContainText("Of those shown, at most");
});

test("on a phone, with the numbers of every chart opened as a table, nothing but the tables scrolls sideways", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, people.leader, `/silence?${before}`);
  const tables = page.getByText("The numbers as a table");
  await expect(tables).toHaveCount(7);
  for (const one of await tables.all()) await one.click();
  await expect(page.getByRole("region", { name: "The ledger" }).getByRole("table")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

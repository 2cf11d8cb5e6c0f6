import { expect, type Page, test } from "@playwright/test";
import { before } from "./pages";
import { people, signIn } from "./people";

const bar = (page: Page) => page.getByRole("form", { name: "Filter" });
const open = (page: Page, words: string) => bar(page).locator("summary", { hasText: words }).click();
const apply = (page: Page) =>
  bar(page).getByRole("button", { name: "Apply" }).locator("visible=true").click();

test("an intent is found by typing, and selects what is below it", async ({ page }) => {
  await signIn(page, people.leader, `/?${before}`);
  await open(page, "Intent");
  await bar(page).getByRole("searchbox", { name: "Search intents" }).fill("refu");
  await expect(bar(page).getByRole("checkbox", { name: "Invoice question" })).toBeHidden();
  await bar(page).getByRole("checkbox", { name: "Refund" }).check();
  await apply(page);
  await expect(page).toHaveURL(/&intent=billing\+%3E\+refund$/);
  await expect(page.getByRole("list", { name: "Selected" })).toContainText("Billing › Refund");
});

test("before and after the change of 5 October, each against the other", async ({ page }) => {
  await signIn(page, people.leader, "/?from=2026-08-10&to=2026-11-10&time_zone=Europe/Berlin");
  await open(page, "vs");
  await bar(page)
    .getByRole("radio", { name: /Before and after 5 Oct/ })
    .check();
  await apply(page);
  await expect(page).toHaveURL(/against=before:2026-10-05/);
  await expect(page.getByText("5 Oct – 9 Nov 2026, compared with 10 Aug – 4 Oct 2026")).toBeVisible();
  const card = page.getByRole("article", { name: "Handoff loss" });
  await expect(card).toContainText("better");
});

test("after a change that journeys are still open from, the card says from when it can be read", async ({
  page,
}) => {
  await signIn(
    page,
    people.leader,
    "/?from=2026-08-10&to=2026-11-23&time_zone=Europe/Berlin&against=before:2026-10-05",
  );
  await expect(page.getByText(/Too early to compare .* can be read from/).first()).toBeVisible();
});

test("a view is kept, opened by somebody else, who sees what they may, and deleted", async ({
  page,
  browser,
}) => {
  await signIn(page, people.leader, `/handoffs?${before}&channel=voice`);
  const name = `Voice handoffs ${Date.now()}`;
  await page.locator("summary", { hasText: "Views" }).click();
  await page.getByLabel("Keep this view as").fill(name);
  await page.getByLabel(/Share it with everybody/).check();
  await page.getByRole("button", { name: "Keep view" }).click();
  await expect(page.getByText("The view is kept.")).toBeVisible();
  await page.getByLabel("Keep this view as").fill(name);
  await page.getByRole("button", { name: "Keep view" }).click();
  await expect(page.getByRole("status").filter({ hasText: name })).toBeVisible();
  await expect(page.getByLabel("Keep this view as")).toHaveValue(name);

  const other = await (await browser.newContext()).newPage();
  await signIn(other, people.supervisor, "/handoffs");
  await other.locator("summary", { hasText: "Views" }).click();
  await other.getByRole("link", { name }).click();
  await expect(other).toHaveURL(/\/handoffs\?from=2026-08-10.*channel=voice/);
  await expect(other.getByRole("list", { name: "Saved views" })).toBeHidden();
  await expect(other.getByText("You see your own teams only: Voice North, Voice South.")).toBeVisible();
  await other.locator("summary", { hasText: "Views" }).click();
  await expect(other.getByText(`Change ${name}`)).toHaveCount(0);
  await other.close();

  await page.getByText(`Change ${name}`).click();
  await page.getByRole("listitem").filter({ hasText: name }).getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("The view is deleted.")).toBeVisible();
  await expect(page.getByRole("link", { name })).toHaveCount(0);
});

test("what is selected survives a reload, the way back, and being sent to somebody else", async ({
  page,
  browser,
}) => {
  await signIn(page, people.leader, `/silence?${before}`);
  await open(page, "Channel");
  await bar(page).getByRole("checkbox", { name: "Voice" }).check();
  await apply(page);
  const selected = page.getByRole("list", { name: "Selected" });
  const silent = page.getByRole("link", { name: /\d silent journeys$/ }).first();
  await expect(selected).toContainText("Voice");
  const [address, words, number] = [page.url(), await selected.innerText(), await silent.textContent()];
  await page.reload();
  await expect(selected).toHaveText(words, { useInnerText: true });
  await silent.click();
  await expect(page).toHaveURL(/\/journeys\?.*outcome=silent/);
  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect(silent).toHaveText(number ?? "");

  const other = await (await browser.newContext()).newPage();
  await signIn(other, people.qa, new URL(address).pathname + new URL(address).search);
  await expect(other.getByRole("list", { name: "Selected" })).toHaveText(words, { useInnerText: true });
  await expect(other.getByRole("link", { name: /\d silent journeys$/ }).first()).toHaveText(number ?? "");
  await other.close();
});

/** Pages whose every word is the same for all who may see all teams, and lists, where names may be masked. */
const numbers = ["/", "/gap", "/divergence", "/channels", "/handoffs", "/silence", "/signals"];
const lists = ["/journeys", "/behind/csat", "/divergence/pair"];

for (const path of [...numbers, ...lists])
  test(`${path} says the same after a reload, on the way back, and to somebody who was sent its address`, async ({
    page,
    browser,
  }) => {
    const said = async (of: Page) => {
      await expect(of.getByRole("heading", { level: 1 })).not.toHaveText("");
      const waiting = of.getByText("The numbers are on their way.").filter({ visible: true });
      await expect(waiting).toHaveCount(0);
      const parts = numbers.includes(path) ? "h1, article, figcaption, main table" : "h1";
      return of.locator(parts).allInnerTexts();
    };
    const address = `${path}?${before}&channel=chat,voice&intent=billing`;
    await signIn(page, people.leader, address);
    await expect(page.getByRole("list", { name: "Selected" })).toContainText(/Chat.*Voice.*Billing/);
    const words = await said(page);
    await page.reload();
    expect(await said(page)).toEqual(words);
    await page.goto("/glossary");
    await page.goBack();
    expect(await said(page)).toEqual(words);
    const other = await (await browser.newContext()).newPage();
    await signIn(other, people.administrator, address);
    expect(await said(other)).toEqual(words);
    await other.close();
  });

test("a long name that nothing has stays within the page", async ({ page }) => {
  await signIn(page, people.leader, "/gap");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/gap?team=${"x".repeat(200)}`);
  await expect(page.getByRole("list", { name: "Selected" })).toContainText("xxx");
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test("on a phone the bar is one button and a sheet", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await signIn(page, people.leader, `/?${before}`);
  await bar(page).getByRole("button", { name: "Filter" }).click();
  await open(page, "Channel");
  await bar(page).getByRole("checkbox", { name: "Chat" }).check();
  await apply(page);
  await expect(page).toHaveURL(/channel=chat/);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the bar is a form: a team and the year before are chosen and stand in the address", async ({
    page,
  }) => {
    await signIn(page, people.leader, `/?${before}`);
    await expect(page.getByRole("link", { name: "Chat → Voice" })).toBeVisible();
    await open(page, "Team");
    await bar(page).getByRole("checkbox", { name: "Voice North" }).check();
    await apply(page);
    await expect(page).toHaveURL(/team=Voice(\+|%20)North/);
    await expect(page.getByRole("list", { name: "Selected" })).toContainText("Voice North");
  });

  test("a time zone is written, and one that does not exist is named", async ({ page }) => {
    await signIn(page, people.leader, `/?${before}`);
    const choose = async (zone: string) => {
      await open(page, "Aug");
      await bar(page).getByRole("textbox", { name: "Time zone" }).fill(zone);
      await apply(page);
    };
    await choose("Asia/Tokyo");
    await expect(page).toHaveURL(/time_zone=Asia(\/|%2F)Tokyo/);
    await choose("Mars/Base");
    await expect(page.getByText(/Mars\/Base/)).toBeVisible();
  });
});

test("a time zone is chosen from a list", async ({ page }) => {
  await signIn(page, people.leader, `/?${before}`);
  await open(page, "Aug");
  const zone = bar(page).getByRole("combobox", { name: "Time zone" });
  await zone.focus();
  await zone.selectOption("Asia/Tokyo");
  await apply(page);
  await expect(page).toHaveURL(/time_zone=Asia\/Tokyo/);
});

for (const [asked, sentence] of [
  ["to=9999-12-31", '"to" must be a date such as 2026-03-01, from 1990 to 2099, not "9999-12-31".'],
  ["from=0001-01-01&to=0001-02-01", "from 1990 to 2099"],
  ["from=1990-01-01&to=2026-01-01", "A period has at most 3660 days, ten years"],
  ["as_of=0000-01-01T00:00:00Z", '"as_of" must be an instant'],
  ["toString=1", 'There is no filter called "toString".'],
  ["intent=%00", '"intent" holds a character that no text can hold.'],
  ["from=2026-08-10&last=foo", '"to" must be a date such as 2026-03-01, not "foo".'],
] as const)
  test(`what nobody can mean is named, and the page is there: ${asked}`, async ({ page }) => {
    await signIn(page, people.leader, "/gap");
    await page.goto(`/gap?${asked}`);
    await expect(page.getByRole("status").filter({ hasText: "could not be read" })).toContainText(sentence);
    await expect(page.getByRole("figure").first()).toBeVisible();
  });

import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { sql } from "./database";
import { before } from "./pages";
import { people, signIn } from "./people";

const journeyIn = (page: Page) => Number(/\/journeys\/(\d+)/.exec(page.url())?.[1]);

/** A handoff of the demo that lost the note, with the words of both contacts. */
async function lostWithWords(from: "oldest" | "newest" = "oldest") {
  const [row] = await sql`
    select journey_id, from_interaction_id, to_interaction_id from handoffs
    where fate = 'lost' and exists (select from messages where interaction_id = from_interaction_id)
      and exists (select from messages where interaction_id = to_interaction_id and role = 'customer')
    order by case when ${from} = 'oldest' then id else -id end limit 1`;
  return row as unknown as { journey_id: number; from_interaction_id: number; to_interaction_id: number };
}

async function contradicted(): Promise<number> {
  const [row] = await sql`
    select i.journey_id from promises join interactions i on i.id = interaction_id
    join handoffs on handoffs.journey_id = i.journey_id
    where promises.fate = 'contradicted' and exists (select from messages m where m.interaction_id = i.id)
      and exists (select from messages m where m.interaction_id = to_interaction_id)
    order by promises.id limit 1`;
  return Number(row?.journey_id);
}

test("a lost handoff tells what had to be said again, and leads to both places where it was said", async ({
  page,
}) => {
  const lost = await lostWithWords();
  await signIn(page, people.qa, `/journeys/${lost.journey_id}`);
  await expect(page.getByText(/The customer had to repeat \d things?/).first()).toBeVisible();
  await expect(
    page.getByText(/After .* the agent knew again what had been said before/).first(),
  ).toBeVisible();
  const transcript = page.locator(`#interaction-${lost.to_interaction_id} details`, {
    hasText: "Transcript",
  });
  const again = transcript.getByRole("link", { name: /^said before by/ }).first();
  await expect(again).toBeVisible();
  await again.click();
  await expect(page).toHaveURL(new RegExp(`#turn-${lost.from_interaction_id}-\\d+$`));
  await expect(page.locator(":target")).toBeInViewport();
  await expect(
    page
      .locator(":target")
      .getByRole("link", { name: /^said again by/ })
      .first(),
  ).toBeVisible();
});

test("promises stand with their fate, and two days for one thing side by side", async ({ page }) => {
  await signIn(page, people.qa, `/journeys/${await contradicted()}`);
  const promises = page.getByRole("region", { name: "What was promised" });
  await expect(promises.getByText("Told differently later").first()).toBeVisible();
  const differing = page.getByRole("region", { name: "Told differently" });
  await expect(differing.getByText("Contradiction: another time").first()).toBeVisible();
  await expect(differing.getByRole("figure")).toHaveCount(2);
});

test("without scripts, a word is searched for in what was said, and its transcript opens", async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const { journey_id } = await lostWithWords();
  await signIn(page, people.qa, `/journeys/${journey_id}`);
  await page.getByLabel("Search in what was said").fill("PARCEL");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("status")).toHaveText(/^Found \d+ times?\.$/);
  await expect(page.locator("mark", { hasText: /^parcel$/i }).first()).toBeVisible();
  await page.getByLabel("Search in what was said").fill("nobody ever said this");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("status")).toHaveText("Not said on this line.");
  await page.context().close();
});

for (const list of [`/journeys?${before}&outcome=silent`, `/behind/csat?${before}&only=hits`])
  test(`j and k walk the list one came from: ${list.split("?")[0]}`, async ({ page }) => {
    await signIn(page, people.administrator, list);
    const links = page.getByRole("rowheader").getByRole("link");
    await expect(links.first()).toBeVisible();
    const hrefs = await links.evaluateAll((all) =>
      all.map((link) => Number(/journeys\/(\d+)/.exec((link as HTMLAnchorElement).href)?.[1])),
    );
    const [first, second, third] = [...new Set(hrefs)];
    await links.first().click();
    await expect.poll(() => journeyIn(page)).toBe(first);
    await expect(page.getByRole("navigation", { name: "This journey in its list" })).toBeVisible();
    await page.keyboard.press("j");
    await expect.poll(() => journeyIn(page)).toBe(second);
    await expect(page.getByRole("link", { name: "Previous" })).toBeVisible();
    await page.keyboard.press("j");
    await expect.poll(() => journeyIn(page)).toBe(third);
    await expect(page.getByRole("link", { name: "Previous" })).toHaveAttribute(
      "href",
      new RegExp(`/${second}\\?`),
    );
    await page.keyboard.press("k");
    await expect.poll(() => journeyIn(page)).toBe(second);
    await expect(page.getByRole("link", { name: "Previous" })).toHaveAttribute(
      "href",
      new RegExp(`/${first}\\?`),
    );
    await page
      .getByRole("navigation", { name: "This journey in its list" })
      .getByRole("link")
      .first()
      .click();
    await expect(page).toHaveURL((url) => url.pathname === list.split("?")[0]);
  });

test("an address that is no list here leads nowhere else", async ({ page }) => {
  const { journey_id } = await lostWithWords();
  await signIn(page, people.qa, "/glossary");
  for (const list of ["https://example.test/journeys", "//example.test/journeys", "/sign-out", "nonsense"]) {
    await page.goto(`/journeys/${journey_id}?list=${encodeURIComponent(list)}`);
    const walk = page.getByRole("navigation", { name: "This journey in its list" });
    await expect(walk.getByRole("link", { name: "Journeys" })).toHaveAttribute("href", "/journeys");
    await expect(walk.getByRole("link", { name: "Next" })).toHaveCount(0);
  }
});

test("a journey leaves as a file, masked as its page is, and that is written down", async ({ page }) => {
  // One that no other test reads at the same time.
  const { journey_id } = await lostWithWords("newest");
  const [secret] = await sql`
    select text from messages join interactions on interactions.id = interaction_id
    where journey_id = ${journey_id} and role = 'customer' order by length(text) desc limit 1`;
  const entries = async (action: string) => {
    const [row] = await sql`
      select count(*)::int as n from audit_entries
      where action = ${action} and subject = ${`journey ${journey_id}`}`;
    return Number(row?.n);
  };
  const path = `/api/journeys/${journey_id}/export`;
  expect((await page.request.get(path)).status()).toBe(401);

  const [read, exported] = [await entries("text_read"), await entries("export")];
  await signIn(page, people.qa, `/journeys/${journey_id}`);
  expect(await entries("text_read")).toBe(read + 1);
  const whole = await page.request.get(path);
  expect(whole.headers()["content-disposition"]).toBe(`attachment; filename="journey-${journey_id}.json"`);
  expect(await whole.json()).toMatchObject({ id: Number(journey_id), timeZone: "Europe/Berlin" });
  expect(await whole.text()).toContain(secret?.text);
  expect(await entries("export")).toBe(exported + 1);

  await page.context().clearCookies();
  await signIn(page, people.leader, `/journeys/${journey_id}`);
  expect(await entries("text_read")).toBe(read + 1);
  const masked = await (await page.request.get(path)).text();
  expect(masked).not.toContain(secret?.text);
  expect(await entries("export")).toBe(exported + 2);
});

test("the sheet answers whether the customer was told the same everywhere", async ({ page }) => {
  const id = await contradicted();
  await signIn(page, people.qa, `/journeys/${id}`);
  await page.getByRole("link", { name: "Sheet" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/told the same on every channel\?$/);
  await expect(page.getByRole("heading", { name: /^No: / })).toBeVisible();
  await expect(
    page.getByText(/\d+ of \d+ contacts (has|have) a transcript that could be compared/),
  ).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("link", { name: "The journey" })).toBeHidden();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("other journeys of the same case are named", async ({ page }) => {
  const [row] = await sql`
    select min(journey_id) as first, max(journey_id) as last from interactions
    where case_key is not null and journey_id is not null
    group by case_key having count(distinct journey_id) > 1 order by 1 limit 1`;
  await signIn(page, people.qa, `/journeys/${row?.first}`);
  const region = page.getByRole("region", { name: "Same case on other journeys" });
  await expect(region.getByRole("link").first()).toHaveAttribute(
    "href",
    new RegExp(`/journeys/${row?.last}\\?`),
  );
});

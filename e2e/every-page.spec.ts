import { expect, type Page, test } from "@playwright/test";
import { complaints } from "./complaints";
import { before, pages } from "./pages";
import { people, signIn } from "./people";

/** What a page must not do: complain, or ask anybody but its own server. */
function misdeeds(page: Page): string[] {
  const found: string[] = [];
  page.on("console", (message) => found.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => found.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const { origin } = new URL(request.url());
    if (origin !== new URL(page.url()).origin) found.push(`request: ${origin}`);
  });
  return found;
}

for (const colorScheme of ["light", "dark"] as const)
  for (const width of [1280, 390])
    test(`on every page, ${colorScheme}, ${width} px, axe finds nothing, nothing scrolls sideways, the console is silent and no stranger is asked`, async ({
      page,
    }) => {
      test.setTimeout(600_000);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await signIn(page, people.administrator, "/glossary");
      const found = misdeeds(page);
      const all: Record<string, string[]> = {};
      for (const [route, address] of Object.entries(pages)) {
        await page.goto(`${await address()}?${before}`);
        await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("");
        all[route] = [...(await complaints(page, width)), ...found.splice(0)];
      }
      expect(all).toEqual(Object.fromEntries(Object.keys(pages).map((route) => [route, []])));
    });

for (const colorScheme of ["light", "dark"] as const)
  test(`before the sign-in, ${colorScheme}, axe finds nothing and nothing scrolls sideways on a phone`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 900 });
    for (const address of ["/sign-in", "/set-up?token=guessed"]) {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("");
      expect(await complaints(page, 390)).toEqual([]);
    }
  });

const questions = ["/", "/gap", "/divergence", "/channels", "/handoffs", "/silence", "/journeys"];

test("where nothing matches, every page says which selection to drop, and one press brings rows back", async ({
  page,
}) => {
  test.slow();
  await signIn(page, people.leader, "/glossary");
  for (const path of questions) {
    await page.goto(`${path}?from=2026-08-10&to=2026-08-11&channel=social&intent=pickup&agent_kind=ai`);
    await expect(page.getByRole("heading", { name: "Nothing matches" })).toBeVisible();
    expect(await complaints(page, 1280)).toEqual([]);
    await expect(page.getByRole("main").getByRole("link", { name: "Any channel" })).toBeVisible();
    await page
      .getByRole("main")
      .getByRole("link", { name: /^The newest/ })
      .click();
    await expect(page).toHaveURL(/from=2026-08-25&to=2026-11-23/);
  }
});

/** How many charts and tables a page shows, once nothing of it is on its way. */
async function shown(page: Page) {
  const skeletons = page.getByText("The numbers are on their way.").filter({ visible: true });
  await expect(skeletons).toHaveCount(0);
  return page.evaluate(() => ({
    charts: document.querySelectorAll("main svg[role=img], main svg[role=group]").length,
    tables: document.querySelectorAll("main table").length,
  }));
}

test("without scripts every page shows the charts and the tables that it shows with them", async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const found: Record<string, object>[] = [];
  for (const javaScriptEnabled of [true, false]) {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    await signIn(page, people.administrator, "/glossary");
    const all: Record<string, object> = {};
    for (const [route, address] of Object.entries(pages)) {
      await page.goto(`${await address()}?${before}`);
      await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("");
      all[route] = await shown(page);
    }
    found.push(all);
    await page.context().close();
  }
  const [withScripts, withoutScripts] = found;
  expect(withScripts?.["/"]).not.toMatchObject({ charts: 0 });
  expect(withoutScripts).toEqual(withScripts);
});

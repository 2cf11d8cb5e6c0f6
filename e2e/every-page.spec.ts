import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
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

async function complaints(page: Page, width: number): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `axe: ${id}: ${html}`)),
    ...(wide > width ? [`scrolls sideways: ${wide} px wide`] : []),
  ];
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

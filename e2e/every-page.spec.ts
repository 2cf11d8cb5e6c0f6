import { expect, type Page } from "@playwright/test";
import { colourComplaints, complaints } from "./complaints";
import { before, pages } from "./pages";
import { people, signIn } from "./people";
import { test } from "./visit";

/** What a page must not do: complain, or ask anybody but its own server. */
function misdeeds(page: Page, own = ""): string[] {
  const found: string[] = [];
  page.on("console", (message) => found.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => found.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const { origin } = new URL(request.url());
    if (origin !== new URL(own).origin) found.push(`request: ${origin}`);
  });
  return found;
}

for (const width of [1280, 390])
  for (const [route, address] of Object.entries(pages))
    test(`on ${route}, ${width} px, light and dark, axe finds nothing, nothing scrolls sideways, the console is silent and no stranger is asked`, async ({
      visit,
      baseURL,
    }) => {
      // Axe takes long over the page of all agents.
      test.slow();
      const page = await visit.newPage();
      const found = misdeeds(page, baseURL);
      await page.emulateMedia({ colorScheme: "light" });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${await address()}?${before}`);
      await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("");
      const inLight = await complaints(page, width);
      await page.emulateMedia({ colorScheme: "dark" });
      const inDark = await colourComplaints(page);
      expect({ inLight, inDark, found }).toEqual({ inLight: [], inDark: [], found: [] });
      await page.close();
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

for (const path of questions)
  test(`where nothing matches, ${path} says which selection to drop, and one press leads to the newest days`, async ({
    page,
  }) => {
    const nothing = `${path}?from=2026-08-10&to=2026-08-11&channel=social&intent=pickup&agent_kind=ai`;
    await signIn(page, people.leader, nothing);
    await expect(page.getByRole("heading", { name: "Nothing matches" })).toBeVisible();
    expect(await complaints(page, 1280)).toEqual([]);
    await expect(page.getByRole("main").getByRole("link", { name: "Any channel" })).toBeVisible();
    const newest = page.getByRole("main").getByRole("link", { name: /^The newest/ });
    const address = (await newest.getAttribute("href")) ?? "";
    expect(address).toMatch(/from=.*&to=/);
    await newest.click();
    await expect(page).toHaveURL(address);
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

for (const [route, address] of Object.entries(pages))
  test(`without scripts ${route} shows the charts and the tables that it shows with them`, async ({
    visit,
    visitWithoutScripts,
  }) => {
    const seen = [];
    for (const one of [visit, visitWithoutScripts]) {
      const page = await one.newPage();
      await page.goto(`${await address()}?${before}`);
      await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("");
      seen.push(await shown(page));
      await page.close();
    }
    const [withScripts, withoutScripts] = seen;
    if (route === "/") expect(withScripts).not.toMatchObject({ charts: 0 });
    expect(withoutScripts).toEqual(withScripts);
  });

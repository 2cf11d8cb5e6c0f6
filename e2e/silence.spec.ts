import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { people, signIn } from "./people";

const before = "from=2026-08-10&to=2026-10-05&time_zone=Europe/Berlin&as_of=2026-11-23T00:00:00Z";

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

for (const colorScheme of ["light", "dark"] as const)
  for (const width of [1280, 390])
    test(`axe finds nothing on silence, ${colorScheme}, ${width} px`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await signIn(page, people.leader, `/silence?${before}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });

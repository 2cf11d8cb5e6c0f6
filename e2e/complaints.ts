import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe finds on a page, and whether it is wider than its window. */
export async function complaints(page: Page, width: number): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `axe: ${id}: ${html}`)),
    ...(wide > width ? [`scrolls sideways: ${wide} px wide`] : []),
  ];
}

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** The rules whose findings the colour scheme decides; all others read what is the same in light and dark. */
const ofColours = ["color-contrast", "link-in-text-block"];

/** What axe finds on a page, and whether it is wider than its window. */
export async function complaints(page: Page, width: number): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  return [...(await violations(axe(page))), ...(wide > width ? [`scrolls sideways: ${wide} px wide`] : [])];
}

/** What axe finds in the colours of a page that has already been looked at in others. */
export function colourComplaints(page: Page): Promise<string[]> {
  return violations(axe(page, { runOnly: ofColours }));
}

/**
 * Asks for nothing but violations: axe otherwise describes everything that passed, too, which on a long page
 * takes longer than to check it. Legacy mode opens no second window; there are no frames to reach.
 */
function axe(page: Page, rules: { runOnly?: string[] } = {}): AxeBuilder {
  return new AxeBuilder({ page })
    .setLegacyMode()
    .options({ ...rules, resultTypes: ["violations"], selectors: false });
}

async function violations(builder: AxeBuilder): Promise<string[]> {
  const { violations: found } = await builder.analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `axe: ${id}: ${html}`));
}

import { expect, type Locator, type Page, test } from "@playwright/test";
import { before } from "./pages";
import { people, signIn } from "./people";

const live = (page: Page, title: RegExp | string) =>
  page.getByRole("figure").filter({ hasText: title }).locator(".recharts-surface");

async function box(found: Locator) {
  const { x, y, width, height } = (await found.boundingBox()) ?? { x: -1, y: -1, width: -1, height: -1 };
  return { x, y, width, height };
}

/** The live mark lies on the drawn one, to a pixel. */
async function expectOver(mark: Locator, drawn: Locator) {
  const [one, other] = [await box(mark), await box(drawn)];
  for (const side of ["x", "y", "width", "height"] as const)
    expect(Math.abs(one[side] - other[side]), `${side}: ${one[side]} and ${other[side]}`).toBeLessThanOrEqual(
      1.5,
    );
}

test("a live bar lies on the drawn one, says its interval, and opens its rows", async ({ page }) => {
  await signIn(page, people.leader, `/gap?${before}`);
  const figure = page.getByRole("figure").filter({ hasText: "by the journey's channels" });
  await figure.scrollIntoViewIfNeeded();
  const row = live(page, "by the journey's channels").locator('a[href*="chat"][href*="voice"]').first();
  await expectOver(
    row.locator("rect").nth(1),
    figure.locator("svg[role=presentation] > rect.fill-data").first(),
  );
  await row.hover();
  await expect(figure.locator(".recharts-tooltip-wrapper")).toContainText(/29\.6% · n = 54.*% to .*%/);
  await row.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^54 contacts behind Satisfied/);
});

test("a live circle lies on the drawn one, says its numbers, and opens its rows", async ({ page }) => {
  await signIn(page, people.leader, `/gap?${before}`);
  const figure = page.getByRole("figure").filter({ hasText: "Satisfaction over ease, by intent" });
  await figure.scrollIntoViewIfNeeded();
  const drawn = figure.locator("a[aria-label]").first();
  const label = (await drawn.getAttribute("aria-label")) ?? "";
  const href = await drawn.getAttribute("href");
  const circle = live(page, "Satisfaction over ease, by intent").locator(`a[href="${href}"] circle`);
  await expectOver(circle, drawn.locator("circle").first());
  await circle.hover();
  await expect(figure.locator(".recharts-tooltip-wrapper")).toContainText(
    label.slice(label.indexOf(": ") + 2),
  );
  await circle.click();
  const n = label.match(/n = ([\d,]+)/)?.[1];
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(new RegExp(`^${n} `));
});

test("a live band lies on the drawn one, says how many and how many are lost, and opens them", async ({
  page,
}) => {
  await signIn(page, people.leader, `/handoffs?${before}`);
  const figure = page.getByRole("figure", { name: /^From channel to channel/ });
  await figure.scrollIntoViewIfNeeded();
  for (const drawn of await figure.locator("a[aria-label]").all()) {
    const href = await drawn.getAttribute("href");
    await expectOver(
      figure.locator(".recharts-surface").locator(`a[href="${href}"] path`),
      drawn.locator("path").first(),
    );
  }
  const drawn = figure.locator("a[aria-label]").first();
  const [label, href] = [await drawn.getAttribute("aria-label"), await drawn.getAttribute("href")];
  const band = figure.locator(".recharts-surface").locator(`a[href="${href}"]`);
  await band.hover({ position: { x: 12, y: 8 } });
  await expect(figure.locator(".recharts-tooltip-wrapper")).toContainText(label ?? "");
  await band.click({ position: { x: 12, y: 8 } });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    new RegExp(`^${label?.match(/([\d,]+) handoff/)?.[1]} handoffs`),
  );
});

import { expect, type Page } from "@playwright/test";
import { before, pages } from "./pages";
import { demoPassword, people } from "./people";
import { test } from "./visit";

const focused = (page: Page) => page.locator(":focus");

async function tabTo(page: Page, name: string) {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    const words = await focused(page).evaluate((one) => (one.closest("label") ?? one).textContent);
    if (words?.includes(name)) return;
  }
  throw new Error(`Tab does not lead to "${name}".`);
}

/** What can be pressed but is not reached by Tab, or is reached and does not show it. */
async function unreached(page: Page): Promise<string[]> {
  const wanted = await page.evaluate(() => {
    const all = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")];
    // Of the choices of one question Tab reaches one; the arrow keys lead to the others.
    const isStop = (one: Element) => {
      if (!(one instanceof HTMLInputElement) || one.type !== "radio") return true;
      const group = all.filter(
        (other): other is HTMLInputElement =>
          other instanceof HTMLInputElement && other.name === one.name && other.form === one.form,
      );
      return one === (group.find(({ checked }) => checked) ?? group[0]);
    };
    const open = all.filter(
      (one) =>
        isStop(one) &&
        one.getAttribute("tabindex") !== "-1" &&
        !(one as HTMLButtonElement).disabled &&
        one.checkVisibility({ checkVisibilityCSS: true }) &&
        !one.closest("[aria-hidden=true]"),
    );
    for (const [place, one] of open.entries()) one.setAttribute("data-place", `${place}`);
    return open.map((one) => one.outerHTML.slice(0, 120));
  });
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    document.addEventListener("focusin", ({ target }) => {
      const one = target as Element;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      one.setAttribute("data-focus", outlineStyle !== "none" && outlineWidth !== "0px" ? "seen" : "dim");
    });
  });
  // Pressed without waiting for the answer to each.
  await Promise.all(Array.from({ length: wanted.length + 40 }, () => page.keyboard.press("Tab")));
  const focus = await page.evaluate(
    (places) =>
      Array.from({ length: places }, (_, place) =>
        document.querySelector(`[data-place="${place}"]`)?.getAttribute("data-focus"),
      ),
    wanted.length,
  );
  return [
    ...wanted.filter((_, place) => !focus[place]).map((html) => `not reached: ${html}`),
    ...wanted.filter((_, place) => focus[place] === "dim").map((html) => `focus not seen: ${html}`),
  ];
}

test("signing in, skipping to the content, choosing a channel: all with the keyboard", async ({ page }) => {
  await page.goto(`/handoffs?${before}`);
  await page.getByLabel("E-mail").focus();
  await page.keyboard.type(people.leader);
  await page.keyboard.press("Tab");
  await page.keyboard.type(demoPassword);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/handoffs?${before}`);

  await page.reload();
  await page.keyboard.press("Tab");
  await expect(focused(page)).toHaveText("Skip to the content");
  await page.keyboard.press("Enter");
  await tabTo(page, "Channel");
  await page.keyboard.press("Enter");
  await tabTo(page, "Chat");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/channel=chat/);
  await expect(page.getByRole("article", { name: "Handoff loss, all handoffs" })).toBeVisible();
});

for (const [route, address] of Object.entries(pages))
  test(`on ${route}, Tab leads to everything that can be pressed, and one sees where one is`, async ({
    visit,
  }) => {
    // A page of all agents has hundreds of links.
    test.slow();
    const page = await visit.newPage();
    await page.goto(`${await address()}?${before}`);
    await page.waitForLoadState("networkidle");
    expect(await unreached(page)).toEqual([]);
    await page.close();
  });

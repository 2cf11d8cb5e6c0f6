import { expect, test } from "@playwright/test";
import { before } from "./pages";
import { people, signIn } from "./people";

test("653 customers answered both; each circle and each bar opens as many contacts as it says", async ({
  page,
}) => {
  await signIn(page, people.leader, `/gap?${before}`);
  await expect(page.getByRole("article", { name: /^Satisfaction over ease/ })).toContainText("n = 653");
  const chart = page.getByRole("figure").filter({ hasText: "Satisfaction over ease, by intent" });
  await chart.getByText("The numbers as a table").click();
  await expect(chart.getByRole("row", { name: /Customs › Documents missing/ })).toContainText("n = 29");
  const circle = chart.getByRole("link", { name: /^Customs › Documents missing/ });
  await page.goto((await circle.getAttribute("href")) ?? "");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "29 contacts behind Satisfaction over ease",
  );
  await page.goBack();
  const bars = page.getByRole("figure").filter({ hasText: "by the journey's channels" });
  await expect(bars).toContainText("29.6% · n = 54");
  await bars.getByRole("link", { name: "Chat → Voice" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^54 contacts behind Satisfied/);
});

test("on a phone, beside the navigation and on a wide screen, each circle is named once, in the drawing or in its key", async ({
  page,
}) => {
  await signIn(page, people.leader, `/gap?${before}`);
  const chart = page.getByRole("figure").filter({ hasText: "Satisfaction over ease, by intent" });
  await chart.getByText("The numbers as a table").click();
  const intents = await chart.getByRole("rowheader").allTextContents();
  expect(intents.length).toBeGreaterThan(9);
  for (const width of [390, 800, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const named = await chart.evaluate((figure) =>
      [...figure.querySelectorAll("svg text, ol li")]
        .filter((one) => one.getClientRects().length > 0)
        .map(({ textContent }) => textContent?.replace(/^\d+ /, "") ?? "")
        .filter((words) => words.includes("›")),
    );
    expect(named.sort()).toEqual(intents.toSorted());
  }
});

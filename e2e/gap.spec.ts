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

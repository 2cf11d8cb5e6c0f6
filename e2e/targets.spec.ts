import { expect, type Page, test } from "@playwright/test";
import { before } from "./pages";
import { people, signIn } from "./people";

/** Tests that set the same target would end each other's. */
test.describe.configure({ mode: "serial" });

async function set(
  page: Page,
  { metric, whom, value, by }: Record<"metric" | "whom" | "value" | "by", string>,
) {
  await page.getByLabel("Metric", { exact: true }).selectOption({ label: metric });
  await page.getByLabel("For", { exact: true }).selectOption({ label: whom });
  await page.getByLabel("Target", { exact: true }).fill(value);
  await page.getByLabel("By", { exact: true }).fill(by);
  await page.getByRole("button", { name: "Set this target" }).click();
}

const row = (page: Page, whom: string) =>
  page.getByRole("region", { name: "Targets that count" }).getByRole("row").filter({ hasText: whom });
const handoffLoss = { metric: "Handoff loss (%)", value: "10", by: "2099-12-31" };

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a target is set, stands on card and chart, is withdrawn and put back", async ({ page }) => {
      await signIn(page, people.leader, "/targets");
      await set(page, { ...handoffLoss, whom: "The whole centre", value: "130" });
      await expect(page.getByRole("alert").filter({ hasText: "must be" })).toHaveText(
        "The target must be a number from 0 to 100 (%).",
      );
      await expect(page.getByLabel("By", { exact: true })).toHaveValue("2099-12-31");
      await set(page, { ...handoffLoss, whom: "The whole centre" });
      await expect(row(page, "The whole centre")).toContainText("10.0%");

      await page.goto(`/handoffs?${before}`);
      await expect(page.getByRole("article", { name: "Handoff loss, all handoffs" })).toContainText(
        "Target 10.0% by 31 Dec 2099: not there yet",
      );
      const chart = page.getByRole("figure", { name: /^Context lost, week by week/ });
      await expect(chart.getByText("Target 10.0% by 31 Dec 2099")).toBeVisible();
      await page.goto(`/handoffs?${before}&channel=chat`);
      await expect(page.getByRole("article", { name: "Handoff loss, all handoffs" })).not.toContainText(
        "Target",
      );

      await page.goto("/targets");
      await row(page, "The whole centre")
        .getByRole("button", { name: /^Withdraw/ })
        .click();
      await page.getByRole("button", { name: "Put it back" }).click();
      await expect(row(page, "The whole centre")).toContainText("10.0%");
      await row(page, "The whole centre")
        .getByRole("button", { name: /^Withdraw/ })
        .click();
      await expect(row(page, "The whole centre")).toHaveCount(0);
    });
  });

test("a supervisor sets targets for the own teams only, and a QA analyst sets none", async ({ page }) => {
  await signIn(page, people.supervisor, "/targets");
  const offered = await page.getByLabel("For", { exact: true }).getByRole("option").allTextContents();
  expect(offered).toEqual(expect.arrayContaining(["Voice North", "Voice South"]));
  expect(offered).not.toContain("The whole centre");
  expect(offered).not.toContain("Chat Team");
  await set(page, { ...handoffLoss, whom: "Voice North" });
  await expect(row(page, "Voice North")).toContainText("10.0%");

  await page.context().clearCookies();
  await signIn(page, people.qa, "/targets");
  await expect(row(page, "Voice North")).toContainText("10.0%");
  await expect(page.locator("main").getByRole("button")).toHaveCount(0);

  await page.context().clearCookies();
  await signIn(page, people.supervisor, "/targets");
  await row(page, "Voice North")
    .getByRole("button", { name: /^Withdraw/ })
    .click();
  await expect(row(page, "Voice North")).toHaveCount(0);
});

import { expect, type Page, test } from "@playwright/test";
import { people, signIn } from "./people";

async function done(page: Page, wish: string) {
  await page.waitForURL((url) => url.searchParams.get("did")?.startsWith(wish) ?? false);
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a scorecard is built, checked, published, tried out, and edited as version 2 while version 1 stays", async ({
      page,
    }) => {
      const name = `Card ${javaScriptEnabled} ${Date.now()}`;
      await signIn(page, people.qa, "/review/scorecards");
      await page.getByRole("button", { name: "New scorecard" }).click();
      await page.getByLabel("Name of the scorecard").fill(name);
      await page.getByLabel("Title of section 1").fill("Opening");
      await page.getByLabel("Weight of section 1").fill("0");
      await page.getByLabel("Question of section 1, question 1").fill("Greeted by name?");
      await page.getByLabel("Critical, section 1, question 1").check();
      await page.getByRole("button", { name: "Add a question to section 1" }).click();
      await done(page, "add-question");
      await page.getByLabel("Question of section 1, question 2").fill("How clear was it?");
      await page.getByLabel("Kind of section 1, question 2").selectOption({ label: "Scale" });
      await page.getByLabel("May not apply, section 1, question 2").check();
      await page.getByRole("button", { name: "Publish version 1" }).click();
      await done(page, "publish");
      await expect(page.getByRole("alert").filter({ hasText: "cannot be published" })).toContainText(
        "The weight of section 1 must be a number above 0",
      );
      await page.getByLabel("Weight of section 1").fill("2");

      await page.getByRole("button", { name: "Remove section 1, question 2" }).click();
      await done(page, "remove");
      await expect(page.getByLabel(/^Question of/)).toHaveCount(1);
      await page.getByRole("button", { name: "Undo" }).click();
      await done(page, "undo");
      await page.getByRole("button", { name: "Move section 1, question 2 up" }).click();
      await done(page, "up");
      await expect(page.getByLabel("Question of section 1, question 1")).toHaveValue("How clear was it?");
      await page.getByRole("button", { name: "Publish version 1" }).click();
      await expect(page.getByText("Version 1.", { exact: true })).toBeVisible();

      const clear = page.getByRole("group", { name: "How clear was it?" });
      const greeted = page.getByRole("group", { name: "Greeted by name?" });
      await clear.getByRole("radio", { name: "4", exact: true }).check();
      await greeted.getByRole("radio", { name: "No" }).check();
      await page.getByRole("button", { name: "Score this try" }).click();
      // ((4 − 1) / 4 + 0) / 2
      await expect(page.getByText("37.5%")).toBeVisible();
      await expect(page.getByText("Failed, whatever the score: 1 critical question")).toBeVisible();
      await clear.getByRole("radio", { name: "Does not apply" }).check();
      await greeted.getByRole("radio", { name: "Yes" }).check();
      await page.getByRole("button", { name: "Score this try" }).click();
      await expect(page.getByText("100.0%")).toBeVisible();
      await expect(page.getByText("over 1 of 2 questions; 1 did not apply")).toBeVisible();

      await page.getByRole("button", { name: "Edit as the next version" }).click();
      await page.getByLabel("Question of section 1, question 2").fill("Greeted in a friendly way?");
      await page.getByRole("button", { name: "Publish version 2" }).click();
      await expect(page.getByRole("group", { name: "Greeted in a friendly way?" })).toBeVisible();
      await page.getByRole("link", { name: "Version 1", exact: true }).click();
      await expect(page.getByRole("group", { name: "Greeted by name?" })).toBeVisible();

      await page.goto("/review/scorecards");
      const row = page.getByRole("listitem").filter({ hasText: name });
      await expect(row).toContainText("Version 2, published");
      await row.getByRole("button", { name: `Archive ${name}` }).click();
      await page.getByRole("button", { name: "Put it back", exact: true }).click();
      await expect(row).toContainText("2 questions, 1 of them critical");
      await row.getByRole("button", { name: `Archive ${name}` }).click();
      await expect(page.getByText("The scorecard is archived.")).toBeVisible();
    });
  });

test("a section is added and moved with the keyboard alone, and the focus stays where one works", async ({
  page,
}) => {
  await signIn(page, people.administrator, "/review/scorecards");
  await page.getByRole("button", { name: "New scorecard" }).press("Enter");
  await page.getByRole("button", { name: "Add a section" }).press("Enter");
  await expect(page.getByLabel("Title of section 2")).toBeFocused();
  await page.keyboard.type("Second");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Move section 2 up" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Title of section 1")).toHaveValue("Second");
  await expect(page.getByRole("button", { name: "Move section 1 up" })).toBeFocused();
});

for (const role of ["leader", "supervisor"] as const)
  test(`as ${role}, scorecards are read and not built`, async ({ page }) => {
    await signIn(page, people[role], "/review/scorecards");
    await expect(page.getByRole("link", { name: "Service quality" })).toBeVisible();
    await expect(page.locator("main").getByRole("button")).toHaveCount(0);
    await page.getByRole("link", { name: "Service quality" }).click();
    await expect(page.getByRole("link", { name: "Version 1", exact: true })).toBeVisible();
    await expect(page.locator("main").getByRole("button")).toHaveText(["Score this try"]);
    await page.goto(`${page.url()}/edit`);
    await expect(page).not.toHaveURL(/edit/);
    expect((await page.goto("/review/scorecards/999999"))?.status()).toBe(404);
  });

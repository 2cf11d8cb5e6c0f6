import { expect, type Page, test } from "@playwright/test";
import { people, signIn } from "./people";

const entry = (page: Page, title: string) => page.getByRole("listitem").filter({ hasText: title });

async function mark(page: Page, title: string, local: string): Promise<void> {
  const form = page.getByRole("region", { name: "Mark a change" });
  await form.getByLabel("What changed").fill(title);
  await form.getByLabel(/From when on/).fill(local);
  await form.getByRole("button", { name: "Mark this change" }).click();
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a change is marked, stands on the time axes, is edited, deleted and put back", async ({ page }) => {
      const title = `Shorter greeting ${javaScriptEnabled ? "A" : "B"}${Date.now()}`;
      await signIn(page, people.leader, "/changes");
      await mark(page, title, "2026-09-15T09:00");
      await expect(entry(page, title)).toContainText("15 Sept 2026, 09:00, marked by Leo Moreau");
      await entry(page, title).getByRole("link", { name: "Before and after" }).click();
      await expect(page).toHaveURL("/?from=2026-07-21&to=2026-11-10&against=before:2026-09-15");
      await expect(page.getByRole("figure").getByText(`15 Sept: ${title}`).first()).toBeVisible();

      await page.goto("/changes");
      await entry(page, title).getByRole("link", { name: "Edit" }).click();
      const edited = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: "Keep" }) });
      await edited.getByLabel("What changed").fill(`${title}, again`);
      await edited.getByRole("button", { name: "Keep" }).click();
      await expect(page.getByRole("heading", { name: `${title}, again` })).toBeVisible();

      await entry(page, title).getByRole("button", { name: "Delete" }).click();
      await expect(page.getByText("is deleted. For an hour it can be put back.")).toBeVisible();
      await expect(page.getByRole("heading", { name: `${title}, again` })).toHaveCount(0);
      await page.getByRole("button", { name: "Put it back" }).click();
      await expect(page.getByRole("heading", { name: `${title}, again` })).toBeVisible();
      await entry(page, title).getByRole("button", { name: "Delete" }).click();
      await expect(page.getByText("is deleted.")).toBeVisible();
    });
  });

test("a title that is taken is refused, and nothing typed is lost", async ({ page }) => {
  await signIn(page, people.leader, "/changes");
  await mark(page, "Case note on every handoff", "2026-10-01T08:30");
  await expect(page.getByRole("alert").filter({ hasText: "already" })).toBeVisible();
  const form = page.getByRole("region", { name: "Mark a change" });
  await expect(form.getByLabel("What changed")).toHaveValue("Case note on every handoff");
  await expect(form.getByLabel(/From when on/)).toHaveValue("2026-10-01T08:30");
});

test("one long word stays within every page, and keeping what another tab deleted leaves the way back", async ({
  page,
  context,
}) => {
  const title = `${"W".repeat(100)}${Date.now()}`;
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  await signIn(page, people.leader, "/changes");
  await mark(page, title, "2026-09-16T09:00");
  await expect(entry(page, title)).toBeVisible();
  expect(await fits()).toBe(true);
  await page.goto("/?against=none");
  await expect(page.getByRole("figure").getByText(`16 Sept: ${title}`).first()).toBeVisible();
  expect(await fits()).toBe(true);

  await page.goto("/changes");
  const other = await context.newPage();
  await other.goto((await entry(page, title).getByRole("link", { name: "Edit" }).getAttribute("href")) ?? "");
  await entry(page, title).getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("is deleted. For an hour it can be put back.")).toBeVisible();
  await other.getByRole("button", { name: "Keep" }).click();
  await expect(other.getByText("There is no such change; it may have been deleted.")).toBeVisible();
  await page.getByRole("button", { name: "Put it back" }).click();
  await entry(page, title).getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("is deleted.")).toBeVisible();
});

test("of two tabs that edit one change the later is told, and puts its words in place by keeping them once more", async ({
  page,
  context,
}) => {
  const title = `Two hands ${Date.now()}`;
  await signIn(page, people.leader, "/changes");
  await mark(page, title, "2026-09-17T09:00");
  const address = await entry(page, title).getByRole("link", { name: "Edit" }).getAttribute("href");
  const edit = async (tab: Page, detail: string) => {
    await tab.getByRole("listitem").getByLabel("More").fill(detail);
    await tab.getByRole("button", { name: "Keep" }).click();
  };
  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto(address ?? "");
  await edit(page, "The first to keep it");
  await expect(entry(page, title)).toContainText("The first to keep it");
  await edit(other, "The later one");
  await expect(other.getByText(/^Somebody has changed this meanwhile/)).toBeVisible();
  await expect(other.getByRole("listitem").getByLabel("More")).toHaveValue("The later one");
  await other.getByRole("button", { name: "Keep" }).click();
  await expect(entry(other, title)).toContainText("The later one");

  await entry(other, title).getByRole("button", { name: "Delete" }).click();
  await expect(other.getByText("is deleted.")).toBeVisible();
  await page.goto(other.url());
  for (const tab of [page, other]) {
    await tab.getByRole("button", { name: "Put it back" }).click();
    await expect(tab).toHaveURL("/changes");
    await expect(entry(tab, title)).toBeVisible();
  }
  await entry(other, title).getByRole("button", { name: "Delete" }).click();
  await expect(other.getByText("is deleted.")).toBeVisible();
});

test("the null character, which no text can hold, is kept as the sign for it", async ({ page }) => {
  const title = `Nothing ${Date.now()}`;
  await signIn(page, people.leader, "/changes");
  await mark(page, `${title} \0 more`, "2026-09-18T09:00");
  await expect(page.getByRole("heading", { name: `${title} \ufffd more` })).toBeVisible();
  await entry(page, title).getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("is deleted.")).toBeVisible();
});

test("an id that none is, and a change too late to put back, leave the page as it is", async ({ page }) => {
  await signIn(page, people.leader, "/changes?deleted=1.5&edit=99999999999");
  await expect(page.getByRole("heading", { name: "Changes", exact: true })).toBeVisible();
  await page.goto("/changes?late");
  await expect(page.getByText("It is too late to put this change back. Mark it anew.")).toBeVisible();
});

for (const role of ["supervisor", "qa"] as const)
  test(`a ${role} reads what changed and may not change it`, async ({ page }) => {
    await signIn(page, people[role], "/changes?edit=1");
    await expect(entry(page, "Case note on every handoff")).toBeVisible();
    await expect(page.locator("main").getByRole("button")).toHaveCount(0);
    await expect(page.locator("main").getByRole("textbox")).toHaveCount(0);
  });

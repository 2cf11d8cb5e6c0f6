import { expect, test } from "@playwright/test";
import { before } from "./pages";
import { people, signIn } from "./people";

test("632 handoffs from chat to voice with a known fate, 22.0% of them lost: band and cell open exactly those", async ({
  page,
}) => {
  await signIn(page, people.leader, `/handoffs?${before}`);
  const matrix = page.getByRole("region", { name: "Loss from channel to channel", exact: true });
  const cell = matrix.getByRole("row", { name: /^Chat/ }).getByRole("link", { name: /22\.0%/ });
  await expect(cell).toContainText("n = 632");
  await cell.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("632 handoffs behind Handoff loss");
  await page.goBack();
  const flow = page
    .getByRole("figure")
    .filter({ has: page.getByRole("heading", { name: "From channel to channel", exact: true }) });
  await flow.getByText("The numbers as a table").click();
  const row = flow.getByRole("row", { name: /Chat → Voice/ });
  await expect(row.getByRole("cell")).toHaveText(["827", "139", "195", /^22\.0% .*n = 632$/]);
  const band = flow.getByRole("link", { name: /^Chat → Voice: 827 handoffs, 22\.0% lost, 195 unknown$/ });
  await page.goto((await band.getAttribute("href")) ?? "");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("827 handoffs behind Handoff loss");
  await page.getByRole("link", { name: /Counted as yes/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("139 handoffs behind Handoff loss");
});

test("a supervisor sees the handoffs of the own teams, and is told so", async ({ page }) => {
  await signIn(page, people.supervisor, `/handoffs?${before}`);
  await expect(page.getByText("You see your own teams only: Voice North, Voice South.")).toBeVisible();
  const all = page.getByRole("article", { name: "Handoff loss, all handoffs" });
  await expect(all).toBeVisible();
  await expect(all).not.toContainText("n = 1,850");
});

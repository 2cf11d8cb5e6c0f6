import { expect, test } from "@playwright/test";
import { throughline } from "./command";
import { complaints } from "./complaints";
import { answering, type OwnApp, ownApp } from "./own-app";
import { fillSignIn } from "./people";

let app: OwnApp;

test.beforeAll(async () => {
  app = await ownApp("set_up");
});
test.afterAll(() => app.stop());

test("the one-time link makes the first administrator, once, and every page then says how data come in", async ({
  page,
}) => {
  test.slow();
  const { address, databaseUrl } = app;
  const { path } = JSON.parse(await throughline(["first-administrator"], { databaseUrl }));
  const link = `${address}${path}`;
  await answering(app);

  await page.goto(`${address}/set-up?token=guessed`);
  await expect(page.getByRole("heading", { name: "This link does not open anything" })).toBeVisible();

  await page.goto(link);
  await page.getByLabel("Your name").fill("Grace");
  await page.getByLabel("E-mail").fill("Grace@example.test");
  await page.getByLabel(/^Password/).fill("eleven char");
  await page.getByRole("button", { name: "Make me the administrator" }).click();
  await expect(page).toHaveURL(link);
  await page.getByLabel(/^Password/).fill("a password of Grace's");
  await page.getByRole("button", { name: "Make me the administrator" }).click();
  await expect(page).toHaveURL(`${address}/`);
  await expect(page.getByRole("complementary").getByText("Administrator")).toBeVisible();

  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link does not open anything" })).toBeVisible();
  expect(await throughline(["first-administrator"], { databaseUrl })).toBe('{"kind":"exists"}');

  await page.context().clearCookies();
  await page.goto(`${address}/sign-in`);
  await fillSignIn(page, "grace@example.test", "a password of Grace's");
  await expect(page).toHaveURL(`${address}/`);

  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of [
    "/",
    "/gap",
    "/divergence",
    "/channels",
    "/handoffs",
    "/silence",
    "/journeys",
    "/signals",
  ]) {
    await page.goto(address + path);
    await expect(page.getByRole("heading", { name: "No data yet" })).toBeVisible();
    expect(await complaints(page, 390)).toEqual([]);
  }
  await page.getByRole("link", { name: "Bring a file" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Import" })).toBeVisible();
});

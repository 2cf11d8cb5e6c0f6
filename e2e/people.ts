import { expect, type Page } from "@playwright/test";

/** Who can sign in to the demo, one for each role. */
export const people = {
  administrator: "ada@demo.test",
  leader: "leo@demo.test",
  supervisor: "sam@demo.test",
  qa: "quinn@demo.test",
} as const;

export const demoPassword = "throughline-demo";

/** Fills the sign-in form that is on the screen. */
export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Signs in and ends on `path`. */
export async function signIn(page: Page, email: string, path = "/", password = demoPassword): Promise<void> {
  await page.goto(`/sign-in?${new URLSearchParams({ next: path })}`);
  await fillSignIn(page, email, password);
  await expect(page).toHaveURL(path);
}

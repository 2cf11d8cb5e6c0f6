import { type BrowserContext, expect, type Page } from "@playwright/test";

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

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

const sessions = new Map<string, Cookies>();

/** Where each of them lands who asks for no page in particular. */
const homes: Record<string, string> = { [people.supervisor]: "/coaching", [people.qa]: "/review" };

/** Signs in and ends on `path`; the overview of who has another home is one step further. Who has signed in before in this worker comes with the same session. */
export async function signIn(page: Page, email: string, path = "/", password = demoPassword): Promise<void> {
  await page.context().addCookies(sessions.get(email) ?? []);
  await page.goto(path);
  if (new URL(page.url()).pathname === "/sign-in") {
    await fillSignIn(page, email, password);
    const home = homes[email];
    if (path === "/" && home) {
      await expect(page).toHaveURL(home);
      await page.goto(path);
    }
  }
  await expect(page).toHaveURL(path);
  const cookies = await page.context().cookies();
  sessions.set(
    email,
    cookies.filter(({ name }) => name.includes("session-token")),
  );
}

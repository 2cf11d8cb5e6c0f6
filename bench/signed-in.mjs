/** What a browser keeps of somebody who has signed in. */
export async function signedIn(launched, base, { email, password }) {
  const context = await launched.newContext();
  const page = await context.newPage();
  await page.goto(`${base}/sign-in`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  const state = await context.storageState();
  await context.close();
  return state;
}

/** The header by which the app knows somebody who has signed in. */
export const cookieHeader = ({ cookies }) => cookies.map(({ name, value }) => `${name}=${value}`).join("; ");

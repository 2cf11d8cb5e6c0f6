import { expect, test } from "@playwright/test";
import { demoPassword, fillSignIn, people, signIn } from "./people";

const refused = "This e-mail and password do not belong together.";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a wrong password keeps the e-mail, the right one leads in, signing out leads out", async ({
      page,
      context,
    }) => {
      await page.goto("/glossary");
      await fillSignIn(page, people.leader, "not the password");
      await expect(page.getByText(refused)).toBeVisible();
      await expect(page.getByLabel("E-mail")).toHaveValue(people.leader);
      await page.getByLabel("Password").fill(demoPassword);
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page).toHaveURL("/glossary");

      const cookies = await context.cookies();
      await page.getByRole("button", { name: "Sign out" }).click();
      await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
      await context.addCookies(cookies);
      await page.goto("/glossary");
      await expect(page).toHaveURL("/sign-in?next=%2Fglossary");
    });
  });
}

test("an unknown e-mail is refused in the same words", async ({ page }) => {
  await page.goto("/sign-in");
  await fillSignIn(page, "nobody@demo.test", demoPassword);
  await expect(page.getByText(refused)).toBeVisible();
});

test("after five wrong passwords one is told when to try again, and the right one does not help", async ({
  page,
}) => {
  await page.goto("/sign-in");
  for (const attempt of ["one", "two", "three", "four", "five"]) {
    await fillSignIn(page, "guessed@demo.test", `wrong password ${attempt}`);
    // Whoever was refused types the password anew: the field is emptied with the answer, not before.
    await expect(page.getByLabel("Password")).toHaveValue("");
  }
  await fillSignIn(page, "guessed@demo.test", demoPassword);
  await expect(
    page.getByText("Too many tries with a wrong password. You can try again in 15 minutes."),
  ).toBeVisible();
});

test("the way back leads to pages of this site only", async ({ page, baseURL }) => {
  for (const next of ["https://example.com/", "//example.com", "/\\example.com", "/\t/example.com"]) {
    await page.goto(`/sign-in?${new URLSearchParams({ next })}`);
    await fillSignIn(page, people.leader, demoPassword);
    await expect(page).toHaveURL(`${baseURL}/`);
    await page.context().clearCookies();
  }
});

for (const [role, home] of [
  ["supervisor", "/coaching"],
  ["qa", "/review"],
  ["leader", "/"],
] as const)
  test(`${role} lands on ${home}, and the overview is one step away`, async ({ page }) => {
    await page.goto("/");
    await fillSignIn(page, people[role], demoPassword);
    await expect(page).toHaveURL(home);
    await page.getByRole("link", { name: "Overview" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Overview");
  });

test("who is signed in already is not asked again", async ({ page }) => {
  await signIn(page, people.qa);
  await page.goto("/sign-in?next=/glossary");
  await expect(page).toHaveURL("/glossary");
});

test("the cookie is out of reach for scripts and other sites", async ({ page, context }) => {
  await signIn(page, people.qa);
  const cookie = (await context.cookies()).find(({ name }) => name.endsWith("session-token"));
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
});

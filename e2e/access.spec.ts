import { expect, type Page, test } from "@playwright/test";
import { throughline } from "./command";
import { sql } from "./database";
import { journey, pages } from "./pages";
import { demoPassword, fillSignIn, people, signIn } from "./people";
import { routesOf } from "./routes";

const openPages = ["/coaching/acknowledge/[token]", "/set-up", "/sign-in"];
const developmentPages = ["/gallery"];

function consoleErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(error.message));
  return errors;
}

test("every page of the app is in one of the lists above", () => {
  expect(routesOf("page.tsx")).toEqual([...Object.keys(pages), ...openPages, ...developmentPages].sort());
});

for (const [route, address] of Object.entries(pages)) {
  test(`${route} leads who is not signed in to the sign-in and back`, async ({ page }) => {
    const path = `${await address()}?channel=voice`;
    await page.goto(path);
    await expect(page).toHaveURL(`/sign-in?${new URLSearchParams({ next: path })}`);
    await fillSignIn(page, people.administrator, demoPassword);
    await expect(page).toHaveURL(path);
  });
}

for (const [role, email] of Object.entries(people)) {
  test(`as ${role} every page can be read, and no script is refused on it`, async ({ page }) => {
    const errors = consoleErrors(page);
    await signIn(page, email);
    for (const address of Object.values(pages)) {
      const response = await page.goto(await address());
      expect(response?.status()).toBe(200);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
    expect(errors).toEqual([]);
  });
}

test("a supervisor sees journeys of the own teams and no others", async ({ page }) => {
  const count = async () => {
    await page.goto("/journeys");
    const heading = await page.getByRole("heading", { level: 1 }).textContent();
    return Number(heading?.replaceAll(/\D/g, ""));
  };
  const [foreign, own] = [await journey("foreign"), await journey("own")];
  await signIn(page, people.administrator);
  const all = await count();
  expect((await page.goto(`/journeys/${foreign}`))?.status()).toBe(200);

  await page.context().clearCookies();
  await signIn(page, people.supervisor);
  const some = await count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  expect((await page.goto(`/journeys/${foreign}`))?.status()).toBe(404);
  expect((await page.goto(`/journeys/${own}`))?.status()).toBe(200);
});

test("a leader gets no customer's words, not even hidden in the page", async ({ page }) => {
  const [said] = await sql`
    select journey_id, text from messages join interactions on interactions.id = interaction_id
    where role = 'customer' and text ~ '^[A-Za-z ,.?]{20,}$' and journey_id is not null
    order by journey_id limit 1`;
  await signIn(page, people.qa, `/journeys/${said?.journey_id}`);
  expect(await page.content()).toContain(said?.text);
  await page.context().clearCookies();
  await signIn(page, people.leader, `/journeys/${said?.journey_id}`);
  expect(await page.content()).not.toContain(said?.text);
});

test("pages for development are not there", async ({ page }) => {
  await signIn(page, people.administrator);
  for (const path of developmentPages) expect((await page.goto(path))?.status()).toBe(404);
});

test("a page allows scripts of its own only, by a nonce that is new each time", async ({ request }) => {
  const nonces = new Set<string>();
  for (const path of ["/sign-in", "/sign-in", "/no-such-page"]) {
    const response = await request.get(path);
    const headers = response.headers();
    const nonce = headers["content-security-policy"]?.match(/script-src 'self' 'nonce-(\w+)';/)?.[1] ?? "";
    nonces.add(nonce);
    const inline = (await response.text()).match(/<script(?![^>]*\bsrc=)[^>]*>/g) ?? [];
    expect(inline.length).toBeGreaterThan(0);
    expect(inline.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
    });
  }
  expect(nonces.size).toBe(3);
});

test("disabling somebody ends their visit at the next click", async ({ page }) => {
  test.slow();
  const email = `visitor-${Date.now()}@example.test`;
  const password = "a password for one visit";
  const add = (role: string) =>
    throughline(["user", "add", "--email", email, "--name", "Visitor", "--role", role, "--password-stdin"], {
      stdin: password,
    });
  const role = (words: string) => page.getByRole("complementary").getByText(words, { exact: true });
  await add("qa");
  await signIn(page, email, "/journeys", password);
  await expect(role("QA analyst")).toBeVisible();
  await add("leader");
  await page.reload();
  await expect(role("Leader")).toBeVisible();

  await throughline(["user", "disable", "--email", email]);
  await page.getByRole("link", { name: "Glossary" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

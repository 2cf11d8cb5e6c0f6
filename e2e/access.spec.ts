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

const nonceOf = (policy = "") => policy.match(/script-src 'self' 'nonce-(\w+)';/)?.[1] ?? "";

/** Scripts within a page that its own policy does not allow. */
function refused(html: string, policy: string | undefined): string[] {
  const nonce = nonceOf(policy);
  const inline = html.match(/<script(?![^>]*\bsrc=)[^>]*>/g) ?? [];
  expect(inline.length).toBeGreaterThan(0);
  return inline.filter((tag) => !tag.includes(`nonce="${nonce}"`));
}

test("every page of the app is in one of the lists above", () => {
  expect(routesOf("page.tsx")).toEqual([...Object.keys(pages), ...openPages, ...developmentPages].sort());
});

for (const [route, address] of Object.entries(pages))
  test(`${route} leads who is not signed in to the sign-in, which knows the way back`, async ({
    request,
  }) => {
    const path = `${await address()}?channel=voice`;
    const response = await request.get(path, { maxRedirects: 0 });
    expect(response.status()).toBe(307);
    expect(response.headers().location).toBe(`/sign-in?${new URLSearchParams({ next: path })}`);
  });

for (const route of ["/", "/journeys/[id]", "/settings/people"])
  test(`${route} is where the sign-in ends that it led to`, async ({ page }) => {
    const path = `${await pages[route]?.()}?channel=voice`;
    await page.goto(path);
    await expect(page).toHaveURL(`/sign-in?${new URLSearchParams({ next: path })}`);
    await fillSignIn(page, people.administrator, demoPassword);
    await expect(page).toHaveURL(path);
  });

test("as supervisor every page can be read, and no script is refused on it", async ({ page }) => {
  const errors = consoleErrors(page);
  await signIn(page, people.supervisor);
  for (const address of Object.values(pages)) {
    const response = await page.goto(await address());
    expect(response?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  expect(errors).toEqual([]);
});

const title = /<h1\b[^>]*>(?:<[^>]*>|\s)*[^<\s]/;

/** What the server sends as a whole: each page is drawn there, and of this the browser makes no more. */
for (const role of ["administrator", "leader", "qa"] as const)
  test(`as ${role} every page is sent without a failure, and its scripts may run`, async ({ page }) => {
    await signIn(page, people[role]);
    for (const address of Object.values(pages)) {
      const path = await address();
      const response = await page.request.get(path);
      expect(response.status(), path).toBe(200);
      // Who may not go further ends at a list, and never outside.
      expect(new URL(response.url()).pathname, path).not.toBe("/sign-in");
      const html = await response.text();
      expect(html, path).toMatch(title);
      // So Next marks a part of a page that failed on its way.
      expect(html, path).not.toContain("data-dgst");
      expect(refused(html, response.headers()["content-security-policy"]), path).toEqual([]);
    }
  });

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

test("the sign of the app is there by its old address, which browsers ask for by themselves", async ({
  request,
}) => {
  const answer = await request.get("/favicon.ico");
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "image/svg+xml"]);
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
    const policy = headers["content-security-policy"];
    nonces.add(nonceOf(policy));
    expect(refused(await response.text(), policy)).toEqual([]);
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

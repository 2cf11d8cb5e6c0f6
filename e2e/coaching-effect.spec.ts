import { type Browser, expect, type Page, test } from "@playwright/test";
import { throughline } from "./command";
import { answering, type OwnApp, ownApp } from "./own-app";
import { demoPassword, fillSignIn } from "./people";

test.describe.configure({ mode: "serial" });

/** The scenario in which it is known what coaching did: ten points with Cara, nothing with Dario. */
let app: OwnApp;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  app = await ownApp("coaching");
  await throughline(["seed", "two-supervisors"], { databaseUrl: app.databaseUrl });
  await answering(app);
});
test.afterAll(() => app.stop());

async function supervisor(browser: Browser, email: string, javaScriptEnabled = true): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled, baseURL: app.address })).newPage();
  await page.goto("/sign-in");
  await fillSignIn(page, email, demoPassword);
  await expect(page).toHaveURL(`${app.address}/coaching`);
  // A browser without scripts is sent away once more, to be known as such.
  if (!javaScriptEnabled)
    await expect
      .poll(async () => (await page.context().cookies()).map(({ name }) => name))
      .toContain("without_script");
  return page;
}

const period = "from=2026-03-02&to=2026-04-27&time_zone=Europe/Berlin";

/** Sets a target, plans a session and holds it; ends on its page. */
async function coach(page: Page, name: string) {
  await page.goto(`/coaching?${period}`);
  await page.getByRole("rowheader").getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await page.getByLabel("Target", { exact: true }).fill("68");
  await page.getByLabel("By", { exact: true }).fill("2026-12-31");
  await page.getByRole("button", { name: "Set this target" }).click();
  await expect(page.getByRole("list", { name: "Targets that count" })).toContainText(
    "Interaction resolution: 68.0% by 31 Dec 2026",
  );
  await page.getByLabel("What it is about").fill("Resolve it in one go");
  await page.getByLabel("Planned for").fill("2026-04-27");
  await page.getByLabel("Follow-up on").fill("2026-06-22");
  await page.getByLabel("Agreed target (%)").fill("170");
  await page.getByLabel("To be reached by").fill("2026-06-30");
  await page.getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Plan this session" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "target" })).toHaveText(
    "The target must be a number from 0 to 100 (%).",
  );
  await expect(page.getByLabel("What it is about")).toHaveValue("Resolve it in one go");
  await page.getByLabel("Agreed target (%)").fill("70");
  await page.getByRole("button", { name: "Plan this session" }).click();
  await expect(page.getByText("The session is planned.")).toBeVisible();
  await page.getByRole("button", { name: "It was held" }).click();
  await expect(page.getByText("It is written down that the session was held")).toBeVisible();
}

test("with Cara it worked: the interval holds the true ten points; she agrees by a link that opens once", async ({
  browser,
}) => {
  test.slow();
  const page = await supervisor(browser, "alma@demo.test");
  await coach(page, "Cara Lind");
  const effect = page.getByRole("figure", { name: /before and after/ });
  await expect(effect).toContainText(
    "Clearly better: +10.0 points more than the others (95%: +1.3 to +18.7)",
  );
  await expect(effect).toContainText("Regression to the mean");
  await expect(effect.getByRole("row", { name: /^The others/, includeHidden: true })).toContainText("67.5%");

  await page.getByRole("button", { name: "Make a link" }).click();
  const path = (await page.locator("code").filter({ hasText: "/coaching/acknowledge/" }).textContent()) ?? "";
  const cara = await (await browser.newContext({ baseURL: app.address })).newPage();
  await cara.goto(path);
  await expect(cara.getByRole("main")).toContainText("Interaction resolution: 70.0% by 30 Jun 2026");
  await cara.getByLabel(/own words/).fill("I will");
  await cara.getByRole("button", { name: "I agree" }).click();
  await expect(cara.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await cara.goto("/coaching");
  await expect(cara.getByRole("heading", { name: "Sign in" })).toBeVisible();

  await page.reload();
  await expect(page.getByRole("region", { name: "Cara Lind agrees" })).toContainText("“I will”");
  await page.getByRole("button", { name: "It was followed up" }).click();
  await expect(page.getByText("The follow-up is written down.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("The last change is undone.")).toBeVisible();
});

test("without scripts, with Dario: no clear change, and Cara is no colleague to compare with", async ({
  browser,
}) => {
  test.slow();
  const page = await supervisor(browser, "alma@demo.test", false);
  await coach(page, "Dario Costa");
  const effect = page.getByRole("figure", { name: /before and after/ });
  await expect(effect).toContainText("No clear change: ±0.0 points more than the others");
  await expect(effect).toContainText("Edda Brandt, Finn Okafor and Gisa Kaya");
  await expect(effect).not.toContainText("Cara Lind");
});

test("Bruno of Hill finds nothing of Harbour: no agent, no session, not by a guessed id", async ({
  browser,
}) => {
  const page = await supervisor(browser, "bruno@demo.test");
  await page.goto(`/coaching?${period}`);
  await expect(page.getByRole("region", { name: "People, by name" }).getByRole("row")).toHaveCount(5);
  expect(await page.content()).not.toMatch(/Cara Lind|Dario|(?<!_)Harbour/);
  for (const path of ["/coaching/h1", "/coaching/sessions/1", "/coaching/sessions/2"])
    expect((await page.goto(path))?.status()).toBe(404);
});

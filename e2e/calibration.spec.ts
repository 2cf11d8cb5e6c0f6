import { expect, type Page, test } from "@playwright/test";
import { unjudged } from "./contacts";
import { people, signIn } from "./people";

/** Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, section A: two judges, ten things, yes or no. */
const quinn = "0100000010";
const ada = "1110010000";

async function publishCard(page: Page, name: string) {
  await page.goto("/review/scorecards");
  await page.getByRole("button", { name: "New scorecard" }).click();
  await page.getByLabel("Name of the scorecard").fill(name);
  await page.getByLabel("Title of section 1").fill("Only one");
  await page.getByLabel("Question of section 1, question 1").fill("Was it settled?");
  await page.getByRole("button", { name: "Publish version 1" }).click();
  await expect(page.getByText("Version 1.", { exact: true })).toBeVisible();
}

async function judgeAll(page: Page, address: string, answers: string) {
  for (const [place, answer] of [...answers].entries()) {
    await page.goto(address);
    await page.getByRole("button", { name: `Judge number ${place + 1}`, exact: true }).click();
    await page.getByRole("radio", { name: answer === "1" ? "Yes" : "No" }).check();
    await page.getByRole("button", { name: "Submit" }).click();
    await expect(page.getByRole("button", { name: "Submit" })).toHaveCount(0);
  }
  await page.goto(address);
}

const closed = "The answers open to everybody when all of them are submitted";

test("two people judge ten contacts blind; nobody sees an answer before the last, and alpha is 0.095 as printed", async ({
  page,
}) => {
  test.setTimeout(300_000);
  const name = `Settled ${Date.now()}`;
  const contacts = await unjudged("Voice South", 10, 20);
  await signIn(page, people.qa, "/review/calibration");
  await publishCard(page, name);
  await page.goto("/review/calibration");
  await page.getByRole("link", { name: "New calibration" }).click();
  await page.getByLabel("Title").fill(name);
  await page.getByLabel("Scorecard").selectOption({ label: name });
  const lines = contacts.map(({ id, journey }) => `/journeys/${journey}#interaction-${id}`);
  await page.getByLabel(/^What is judged/).fill([...lines, "nonsense"].join("\n"));
  await page.getByRole("checkbox", { name: "Quinn Haddad" }).check();
  await page.getByRole("checkbox", { name: "Ada Lindqvist" }).check();
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Line 11" })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Quinn Haddad" })).toBeChecked();
  await page.getByLabel(/^What is judged/).fill(lines.join("\n"));
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByText(closed)).toBeVisible();
  const address = new URL(page.url()).pathname;

  await judgeAll(page, address, quinn);
  await expect(page.getByText("Quinn Haddad: 10 of 10 submitted")).toBeVisible();
  await expect(page.getByText(closed)).toBeVisible();
  await page.goto("/review/scorecards/reviews");
  await expect(page.getByText(name)).toHaveCount(0);

  await page.context().clearCookies();
  await signIn(page, people.administrator, address);
  await expect(page.getByRole("table")).toHaveCount(0);
  await judgeAll(page, address, ada);

  // 1 − 19 · 4 / (14 · 6): 4 disagreements among 14 no and 6 yes.
  const row = page.getByRole("region", { name: "Agreement" }).getByRole("row", { name: /^Was it settled/ });
  await expect(row).toContainText(/0\.10 \(−0\.\d\d to 0\.\d\d\), n = 10/);
  await expect(page.getByText("Differ on 1 question")).toHaveCount(4);
  await expect(page.getByText("All the same")).toHaveCount(6);
  await page.getByText("Differ on 1 question").first().click();
  await expect(page.getByRole("region", { name: "Answers on number 1" })).toContainText("differ");

  await page.context().clearCookies();
  await signIn(page, people.leader, address);
  await expect(row).toContainText("n = 10");
  await page.context().clearCookies();
  await signIn(page, people.supervisor, "/review/calibration");
  expect((await page.goto(address))?.status()).toBe(404);
});

test("the demo's calibration says how well each person judges, small numbers honestly", async ({ page }) => {
  await signIn(page, people.leader, "/review/calibration");
  const grades = page.getByRole("region", { name: "Grades" });
  await expect(grades.getByRole("row", { name: /^Quinn Haddad/ })).toContainText(
    /\d\d\.\d% \(.+ to .+\), n = /,
  );
  await page.getByRole("link", { name: "Voice, November" }).click();
  const agreement = page.getByRole("region", { name: "Agreement" });
  await expect(agreement.getByRole("row", { name: /^How well was the matter understood/ })).toContainText(
    "kappa",
  );
  await expect(
    page
      .getByRole("list")
      .filter({ hasText: "(expert)" })
      .getByText(/12 of 12 submitted/),
  ).toHaveCount(3);
});

for (const role of ["leader", "supervisor"] as const)
  test(`as ${role}, calibrations are read and not held`, async ({ page }) => {
    await signIn(page, people[role], "/review/calibration");
    await expect(page.getByRole("link", { name: "Voice, November" })).toBeVisible();
    await expect(page.getByRole("link", { name: "New calibration" })).toHaveCount(0);
    await page.goto("/review/calibration/new");
    await expect(page).toHaveURL("/review/calibration");
  });

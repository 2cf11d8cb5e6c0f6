import { expect, type Page, test } from "@playwright/test";
import { type Contact, unjudged } from "./contacts";
import { people, signIn } from "./people";

async function as(page: Page, email: string, path: string) {
  await page.context().clearCookies();
  await signIn(page, email, path);
}

const answers = {
  "Was it clear who the customer is talking to, a person or an assistant?": "Yes",
  "Was the customer asked only for what was not known yet?": "Does not apply",
  "How well was the matter understood?": "3",
  "Is everything that was said true and within policy?": "Yes",
  "Does the customer know what happens next, and when?": "No",
  "How well did the tone fit the customer?": "5",
};

/** Judges a contact on the demo's card, all but the last question; answers with the address of the review. */
async function judge(page: Page, { id, journey }: Contact): Promise<string> {
  await signIn(page, people.qa, `/journeys/${journey}`);
  await page.getByLabel("Judge", { exact: true }).selectOption(`interaction:${id}`);
  await page.getByLabel("On the scorecard").selectOption({ label: "Service quality" });
  await page.getByRole("button", { name: "Judge it" }).click();
  await expect(page.getByText("They are shown when you have submitted your own answers.")).toBeVisible();
  for (const [question, answer] of Object.entries(answers).slice(0, -1)) await choose(page, question, answer);
  return new URL(page.url()).pathname;
}

async function choose(page: Page, question: string, answer: string) {
  await page.getByRole("group", { name: question }).getByRole("radio", { name: answer, exact: true }).check();
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a contact is judged without the machine's scores, disputed by the supervisor and changed by another", async ({
      page,
    }) => {
      test.setTimeout(300_000);
      const [contact] = await unjudged("Voice North", 1, javaScriptEnabled ? 30 : 31);
      if (!contact) throw new Error("The demo has no such contact.");
      const address = await judge(page, contact);
      await page.getByRole("button", { name: "Submit" }).click();
      const refusal = page.getByRole("alert").filter({ hasText: "not submitted yet" });
      await expect(refusal).toContainText("How well did the tone fit the customer? has no answer.");
      await choose(page, "How well did the tone fit the customer?", "5");
      await page.getByRole("button", { name: "Submit" }).click();
      // (1 · 1 + 3 · (0.5 + 1 + 0) / 3 + 1 · 1) / 5
      await expect(page.getByText("70.0%", { exact: true }).first()).toBeVisible();
      await expect(page.getByRole("region", { name: "Machine scores" })).toContainText("They stand apart");

      await as(page, people.supervisor, `/journeys/${contact.journey}`);
      await page.getByRole("link", { name: /^Voice contact of/ }).click();
      await expect(page).toHaveURL(address);
      await page.getByRole("button", { name: "Dispute this review" }).click();
      await expect(page.getByRole("alert").filter({ hasText: "reason" })).toHaveText(
        "Give a reason at one question at least.",
      );
      await page
        .getByRole("textbox", { name: "Does the customer know what happens next, and when?" })
        .fill("Told twice that it comes on Thursday.");
      await page.getByRole("button", { name: "Dispute this review" }).click();
      await expect(page.getByText(/^To be answered by/)).toBeVisible();
      await expect(page.getByRole("button", { name: "Withdraw it" })).toBeVisible();
      const dispute = new URL(page.url()).pathname;

      await as(page, people.qa, dispute);
      await expect(page.getByText("Somebody else than the reviewer answers.")).toBeVisible();
      await page.goto(address);
      await expect(page.getByText("A dispute stands open against this review")).toBeVisible();

      await as(page, people.administrator, dispute);
      await page.getByRole("radio", { name: "The review is changed" }).check();
      await page.getByLabel("Why").fill("Heard it at 2:10.");
      await page.getByRole("button", { name: "Answer", exact: true }).click();
      await expect(page.getByRole("alert").filter({ hasText: "Nothing is changed" })).toBeVisible();
      await page.getByRole("radio", { name: "The review is changed" }).check();
      await page.getByLabel("Why").fill("Heard it at 2:10.");
      await choose(page, "Does the customer know what happens next, and when?", "Yes");
      await page.getByRole("button", { name: "Answer", exact: true }).click();
      await expect(page.getByText("Revision 2 of the review")).toBeVisible();

      await as(page, people.leader, address);
      // (1 · 1 + 3 · (0.5 + 1 + 1) / 3 + 1 · 1) / 5
      await expect(page.getByText("90.0%", { exact: true }).first()).toBeVisible();
      await expect(page.getByRole("listitem").filter({ hasText: "No → Yes" }).first()).toBeVisible();
      await expect(page.locator("main").getByRole("button")).toHaveCount(0);
    });
  });

test("a draft is kept while one writes, and an amendment keeps what was submitted", async ({ page }) => {
  const [contact] = await unjudged("Voice North", 1, 32);
  if (!contact) throw new Error("The demo has no such contact.");
  const address = await judge(page, contact);
  await page.getByLabel("All in all").fill("Calm and clear.");
  await expect(page.getByRole("status").filter({ hasText: "Everything is kept." })).toBeVisible();
  await page.goto(`/journeys/${contact.journey}`);
  await expect(page.getByText("What machines scored, and what others answered, is shown when")).toBeVisible();
  await page.goto("/review/scorecards/reviews");
  const begun = page.getByRole("region", { name: "Begun and not submitted" });
  await begun.locator(`a[href="${address}"]`).click();
  await expect(page).toHaveURL(address);
  await expect(page.getByLabel("All in all")).toHaveValue("Calm and clear.");
  await choose(page, "How well did the tone fit the customer?", "5");
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByRole("button", { name: "Amend this review" }).click();
  await choose(page, "How well did the tone fit the customer?", "1");
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Say why" })).toBeVisible();
  await page.getByLabel("Why it is amended").fill("Heard the end again.");
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Amended, revision 2" })).toContainText(
    "5 (scale 1 to 5) → 1 (scale 1 to 5)",
  );
});

test("a supervisor sees no review of another team, in no list and by no guessed address", async ({
  page,
}) => {
  const [contact] = await unjudged("Chat", 1, 5);
  if (!contact) throw new Error("The demo has no such contact.");
  const address = await judge(page, contact);
  await choose(page, "How well did the tone fit the customer?", "5");
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(page.getByRole("region", { name: "Machine scores" })).toContainText("They stand apart");
  await as(page, people.supervisor, "/review/scorecards/reviews");
  await expect(page.locator(`a[href="${address}"]`)).toHaveCount(0);
  expect((await page.goto(address))?.status()).toBe(404);
  await as(page, people.leader, "/review/scorecards/reviews");
  expect((await page.goto(address))?.status()).toBe(200);
});

test("the window is a setting that administrators change", async ({ page }) => {
  await signIn(page, people.administrator, "/review/disputes");
  await page.getByLabel("Days in which a review can be disputed").fill("9");
  await page.getByRole("button", { name: "Keep" }).click();
  await expect(page.getByText(/can object to a review for 9 days/)).toBeVisible();
  await page.getByLabel("Days in which a review can be disputed").fill("7");
  await page.getByRole("button", { name: "Keep" }).click();
  await expect(page.getByText(/can object to a review for 7 days/)).toBeVisible();
  await as(page, people.leader, "/review/disputes");
  await expect(page.getByRole("region", { name: "Open disputes" })).toBeVisible();
  await expect(page.locator("main").getByRole("button")).toHaveCount(0);
});

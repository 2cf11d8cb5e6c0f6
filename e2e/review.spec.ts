import { type Browser, expect, type Page, test } from "@playwright/test";
import { sql } from "./database";
import { people, signIn } from "./people";

/** Tests that judge the same journeys would get in each other's way. */
test.describe.configure({ mode: "serial" });

const status = (page: Page) => page.getByRole("main").getByRole("status");
const panel = (page: Page) => page.getByRole("heading", { level: 2 }).first();
const list = (page: Page) => page.getByRole("list", { name: "Journeys in the queue" });

async function left(page: Page): Promise<number> {
  const words = await page.getByText(/journeys? left to judge/).textContent();
  return Number(words?.match(/[\d,]+/)?.[0].replaceAll(",", ""));
}

/** Keys do nothing until the scripts are there. */
async function scriptsAreThere(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(page.getByText("next journey")).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press("Escape");
}

/** Presses a key, and waits until the page has answered it. */
async function press(page: Page, key: string): Promise<void> {
  const before = page.url();
  await page.keyboard.press(key);
  await expect(page).not.toHaveURL(before);
}

/** An analyst and an administrator, who look at the same journey. */
async function atTheSame(browser: Browser, path: string): Promise<[Page, Page]> {
  const [mine, yours] = await Promise.all([browser.newPage(), browser.newPage()]);
  await signIn(mine, people.qa, path);
  await signIn(yours, people.administrator, path);
  expect(await panel(mine).textContent()).toBe(await panel(yours).textContent());
  return [mine, yours];
}

const judgedBy = async (email: string) => {
  const [row] = await sql`
    select count(distinct contact_id)::int as n from judged_flags join triage_acts on triage_acts.id = act_id
    join users on users.id = made_by where email = ${email} and undone_at is null`;
  return row?.n;
};

test("20 journeys are judged by keyboard alone, one is undone, and two are left for later", async ({
  page,
}) => {
  test.slow();
  await signIn(page, people.qa, "/review?rule=silence");
  const [before, judged] = [await left(page), await judgedBy(people.qa)];
  await scriptsAreThere(page);
  await press(page, "j");
  await press(page, "j");
  await press(page, "k");
  await expect(list(page).getByRole("listitem").nth(1).getByRole("link")).toHaveAttribute(
    "aria-current",
    "true",
  );
  await press(page, "c");
  await expect(status(page)).toHaveText(/^It is yours for half an hour/);
  await page.keyboard.press("n");
  await page.keyboard.type("1 call unanswered");
  await page.keyboard.press("Escape");
  for (let n = 0; n < 20; n++) {
    await press(page, n % 2 === 0 ? "1" : "2");
    await expect(status(page)).toHaveText(n % 2 === 0 ? "Confirmed." : "Dismissed.");
  }
  expect(await left(page)).toBe(before - 20);
  expect(await judgedBy(people.qa)).toBe(judged + 20);
  await expect(page.getByText(": 1 call unanswered")).toHaveCount(0);
  await press(page, "z");
  await expect(status(page)).toHaveText(/^The verdict is undone/);
  expect(await left(page)).toBe(before - 19);
  const [noted] = await sql`select note from triage_acts where note = '1 call unanswered'`;
  expect(noted).toBeDefined();
});

test("coach this and exemplar by key: each stands on the journey, and can be taken back", async ({
  page,
}) => {
  await signIn(page, people.qa, "/review?rule=silence");
  await scriptsAreThere(page);
  for (const [key, words] of [
    ["x", "To coach"],
    ["e", "Exemplar"],
  ] as const) {
    await press(page, key);
    await expect(page.getByRole("list", { name: "Handed over" })).toContainText(`${words}: by Quinn Haddad`);
    await press(page, "z");
    await expect(status(page)).toHaveText("The handover is taken back.");
    await expect(page.getByRole("list", { name: "Handed over" })).toHaveCount(0);
  }
});

test("two who claim the same journey at the same moment: one has it, the other is told who and since when", async ({
  browser,
}) => {
  const [mine, yours] = await atTheSame(browser, "/review?rule=lost_context");
  await Promise.all([mine, yours].map((page) => page.getByRole("button", { name: "Claim" }).click()));
  const words = await Promise.all([mine, yours].map((page) => status(page).textContent()));
  expect(words.filter((one) => one?.startsWith("It is yours"))).toHaveLength(1);
  expect(
    words.filter((one) => /^(Quinn Haddad|Ada Lindqvist) has had this journey since/.test(one ?? "")),
  ).toHaveLength(1);
  const [winner, loser] = words[0]?.startsWith("It is yours") ? [mine, yours] : [yours, mine];
  await loser.getByRole("button", { name: "Confirm" }).click();
  await expect(status(loser)).toHaveText(/has had this journey since .+ Nothing was changed\.$/);
  await winner.getByRole("button", { name: "Undo" }).first().click();
  await expect(status(winner)).toHaveText("It is free again.");
  await Promise.all([mine.close(), yours.close()]);
});

test("who judges what somebody else has judged in the meantime is told so, and nothing is changed", async ({
  browser,
}) => {
  const [first, late] = await atTheSame(browser, "/review?rule=silence");
  await first.getByRole("button", { name: "Confirm" }).click();
  await expect(status(first)).toHaveText("Confirmed.");
  await late.getByRole("button", { name: "Not a problem" }).click();
  await expect(status(late)).toContainText("in the meantime");
  await first.getByRole("button", { name: "Undo" }).first().click();
  await expect(status(first)).toHaveText(/^The verdict is undone/);
  await Promise.all([first.close(), late.close()]);
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a verdict with its cause, undone from the list of the latest", async ({ page }) => {
      await signIn(page, people.administrator, "/review?severity=1");
      const before = await left(page);
      const name = await panel(page).textContent();
      await page.getByLabel("Root cause").selectOption({ label: "Routing" });
      await page.getByLabel("Note", { exact: true }).fill("Twice around the house");
      await page.getByRole("button", { name: "Confirm" }).click();
      await expect(status(page)).toHaveText("Confirmed.");
      expect(await left(page)).toBe(before - 1);
      const latest = page.getByRole("region", { name: "Your latest verdicts" }).getByRole("listitem").first();
      await expect(latest).toContainText("Twice around the house");
      await latest.getByRole("button", { name: "Undo" }).click();
      await expect(status(page)).toHaveText(/^The verdict is undone/);
      expect(await left(page)).toBe(before);
      await expect(panel(page)).toHaveText(name ?? "");
    });

    test("all of a page are dismissed for one reason, and one undo brings them back", async ({ page }) => {
      await signIn(page, people.administrator, "/review?severity=1");
      const before = await left(page);
      const shown = Math.min(50, before);
      await page.getByRole("link", { name: "Check all" }).click();
      await expect(page.getByRole("checkbox", { name: /^Choose/ }).first()).toBeChecked();
      await page.getByLabel("Why the checked ones are not a problem").fill("A test of the telephone system");
      await page.getByRole("button", { name: "Dismiss checked" }).click();
      await expect(status(page)).toHaveText(`Dismissed ${shown} journeys.`);
      await page.getByRole("button", { name: "Undo", exact: true }).first().click();
      await expect(status(page)).toHaveText(/^The verdict is undone/);
      expect(await left(page)).toBe(before);
    });

    test("assigned to somebody, a journey is on their list; the filter is in the address", async ({
      page,
    }) => {
      await signIn(page, people.administrator, "/review?rule=low_groundedness");
      const name = (await panel(page).textContent()) ?? "";
      await page.getByLabel("Assigned to").selectOption({ label: "Ada Lindqvist" });
      await page.getByRole("button", { name: "Assign" }).click();
      await expect(status(page)).toHaveText("The assignment is changed.");
      await page.getByRole("link", { name: "Yours" }).click();
      await expect(page).toHaveURL("/review?rule=low_groundedness&state=mine");
      await expect(panel(page)).toHaveText(name);
      await page.getByLabel("Assigned to").selectOption({ label: "Nobody" });
      await page.getByRole("button", { name: "Assign" }).click();
      await expect(page.getByRole("heading", { name: "Nothing here" })).toBeVisible();
    });
  });

test("a rule is tuned: fewer flags, a new version with its author, and all of them back", async ({
  page,
}) => {
  await signIn(page, people.qa, "/review/rules");
  const rule = page.getByRole("region", { name: "Lost context" });
  const flags = async () =>
    Number((await rule.getByText("Flags").locator("+ dd").textContent())?.replace(",", ""));
  const before = await flags();
  for (const [least, compared] of [
    ["2", (n: number) => n < before],
    ["1", (n: number) => n === before],
  ] as const) {
    await rule.getByLabel("Handoffs lost, at least").fill(least);
    await rule.getByRole("button", { name: "Save" }).click();
    await expect(rule.getByRole("status")).toHaveText(
      "Lost context is changed, and its flags are raised anew.",
    );
    await expect(rule.getByLabel("Handoffs lost, at least")).toHaveValue(least);
    await expect.poll(async () => compared(await flags())).toBe(true);
  }
  await expect(rule.getByText(/, by Quinn Haddad, since/)).toBeVisible();
});

test("precision has its interval, and the sample says what the rules miss", async ({ page }) => {
  await signIn(page, people.leader, "/review/rules");
  await expect(page.getByRole("region", { name: "Silence" })).toContainText(/\d of \d+ flags judged \(\d/);
  await page.goto("/review/sample");
  await expect(page.getByRole("region", { name: "What the rules miss" })).toContainText(
    /Bad without a flag\d+\.\d%/,
  );
  await expect(page.getByRole("row", { name: /^nordpakt 2 of each team and week/ })).toBeVisible();
});

test("a sample is drawn, and the same seed draws nothing new", async ({ page }) => {
  await signIn(page, people.qa, "/review/sample");
  const draw = async () => {
    await page.getByLabel("Opened from").fill("2026-08-17");
    await page.getByLabel("To (last day)").fill("2026-08-23");
    await page.getByLabel("Seed").fill("august");
    await page.getByRole("button", { name: "Draw", exact: true }).click();
  };
  await draw();
  await expect(status(page)).toHaveText(/^Drawn: \d+ journeys, [1-9]\d* of them new in the queue\.$/);
  await page.reload();
  await draw();
  await expect(status(page)).toHaveText(/ 0 of them new in the queue\.$/);
  await page.goto("/review?entry=sample");
  await expect(page.getByText("What the rules say of it is shown when it is judged.")).toBeVisible();
});

for (const [role, email] of Object.entries(people))
  test(`as ${role}: what can be seen and what can be done`, async ({ page }) => {
    const judges = role === "qa" || role === "administrator";
    await signIn(page, email, "/review");
    await expect(page.getByRole("button", { name: "Confirm" })).toHaveCount(judges ? 1 : 0);
    await expect(page.getByRole("button", { name: "Claim" })).toHaveCount(judges ? 1 : 0);
    await expect(page.getByRole("button", { name: "Dismiss checked" })).toHaveCount(judges ? 1 : 0);
    await expect(page.getByRole("button", { name: "Coach this" })).toHaveCount(role === "leader" ? 0 : 1);
    await expect(page.getByText("You see your own teams only: Voice North, Voice South.")).toHaveCount(
      role === "supervisor" ? 1 : 0,
    );
    const [row] = await sql`
      select count(distinct journey_id)::int as n from flags
      where verdict is null and counts_from <= now()
        and (kind = 'sample' or not exists (select from flags drawn where drawn.journey_id = flags.journey_id
          and drawn.kind = 'sample' and drawn.verdict is null))
        and (${role !== "supervisor"} or team_ids && array(
          select team_id from user_teams join users on users.id = user_id where email = ${people.supervisor}))`;
    expect(await left(page)).toBe(row?.n);
    await page.goto("/review/rules");
    await expect(page.getByRole("button", { name: "Save" })).toHaveCount(judges ? 10 : 0);
    await expect(page.getByRole("button", { name: "Add", exact: true })).toHaveCount(judges ? 1 : 0);
    await page.goto("/review/sample");
    await expect(page.getByRole("button", { name: "Draw", exact: true })).toHaveCount(judges ? 1 : 0);
  });

import { expect, type Page, test } from "@playwright/test";
import { sql } from "./database";
import { before, heldSession } from "./pages";
import { demoPassword, fillSignIn, people, signIn } from "./people";

const foreignAgent = "a301";
const notes = "Agreed: end every call with the next step";

/** A session of a team that the demo's supervisor does not supervise. */
async function foreignSession(): Promise<number> {
  const [row] = await sql`
    insert into coaching_sessions (agent_id, team_id, topic, metric, planned_on)
    select agent_id, team_id, 'Not yours', 'csat', '2026-11-30' from interactions
    where agent_id = (select id from agents where external_id = ${foreignAgent}) limit 1
    returning id`;
  return Number(row?.id);
}

const status = async (page: Page, path: string) => (await page.goto(path))?.status();

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a supervisor lands on the team page, reads that nobody stands out, and finds the contacts behind a number", async ({
      page,
    }) => {
      await page.goto("/sign-in");
      await fillSignIn(page, people.supervisor, demoPassword);
      await expect(page).toHaveURL("/coaching");
      const people20 = page.getByRole("region", { name: "People, by name" });
      // Who has no scripts is led there a second time, to be sent the page whole.
      await expect(people20).toBeVisible();
      await page.goto(`/coaching?${before}`);
      await expect(people20.getByRole("row")).toHaveCount(21);
      const names = await people20.getByRole("rowheader").getByRole("link").allTextContents();
      expect(names).toEqual([...names].sort());
      await expect(page.getByRole("figure", { name: /each beside chance/ })).toContainText(
        "Nobody stands out",
      );

      const row = people20.getByRole("row", { name: /^Amara Kaya/ });
      const n = (await row.innerText()).match(/n = (\d+)/)?.[1];
      await row.getByRole("link", { name: /%$/ }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        `${n} contacts behind Interaction resolution`,
      );
    });
  });

test("of another team's agents and sessions a supervisor is not told that they are there", async ({
  page,
}) => {
  const id = await foreignSession();
  await signIn(page, people.supervisor, "/glossary");
  expect(await status(page, "/coaching/a108")).toBe(200);
  for (const path of [
    `/coaching/${foreignAgent}`,
    "/coaching/nobody",
    `/coaching/sessions/${id}`,
    "/coaching/sessions/999999",
    "/coaching/sessions/1e3",
  ])
    expect(await status(page, path)).toBe(404);
  for (const path of ["/coaching", "/behind/interaction-resolution", "/behind/journey-resolution"]) {
    await page.goto(`${path}?${before}&agent=${foreignAgent}`);
    await expect(page.getByText("Nothing matches")).toBeVisible();
  }
  await signedInAs(page, people.administrator);
  expect(await status(page, `/coaching/${foreignAgent}`)).toBe(200);
  expect(await status(page, `/coaching/sessions/${id}`)).toBe(200);
});

async function signedInAs(page: Page, email: string) {
  await page.context().clearCookies();
  await signIn(page, email, "/glossary");
}

test("an analyst reads sessions without their notes, a leader with them, and neither changes one", async ({
  page,
}) => {
  const id = await heldSession();
  for (const [email, reads] of [
    [people.qa, false],
    [people.leader, true],
  ] as const) {
    await signedInAs(page, email);
    await page.goto(`/coaching/sessions/${id}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Say what happens next before hanging up",
    );
    expect((await page.content()).includes(notes)).toBe(reads);
    expect((await page.content()).includes("write the next step down")).toBe(reads);
    await expect(page.locator("main").getByRole("button")).toHaveCount(0);
    await page.goto("/coaching/a108");
    await expect(page.getByRole("heading", { name: "Sessions" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Plan a session" })).toHaveCount(0);
  }
});

test("the demo's held session has been read, and the planned one waits on the team page", async ({
  page,
}) => {
  await signIn(page, people.supervisor, "/glossary");
  await page.goto(`/coaching/sessions/${await heldSession()}`);
  await expect(page.getByRole("figure", { name: /before and after/ })).toContainText(
    "more than the others (95%:",
  );
  await page.goto("/coaching");
  await expect(page.getByRole("region", { name: "Coming up" })).toContainText("Refunds that come back");
});

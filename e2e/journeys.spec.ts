import { expect, type Page, test } from "@playwright/test";
import { sql } from "./database";
import { before } from "./pages";
import { people, signIn } from "./people";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const rows = (page: Page) => page.getByRole("table").getByRole("row");

test("a card opens exactly the journeys behind it", async ({ page }) => {
  await signIn(page, people.leader, `/?${before}`);
  await page.getByRole("link", { name: "1,678 journeys" }).click();
  await expect(heading(page)).toHaveText("1,678 journeys");
  await page.goBack();
  const silent = page.getByRole("link", { name: /silent journeys$/ });
  const count = (await silent.textContent())?.replace(" silent", "") ?? "";
  await silent.click();
  await expect(heading(page)).toHaveText(count);
});

test("the pages of the list follow one another and lead back", async ({ page }) => {
  await signIn(page, people.administrator, `/journeys?${before}`);
  await expect(rows(page)).toHaveCount(51);
  const first = await rows(page).nth(1).textContent();
  await page.getByRole("link", { name: "Next" }).click();
  await expect(page.getByText(/^51 to 100 of/)).toBeVisible();
  await page.getByRole("link", { name: "Next" }).click();
  await expect(page.getByText(/^101 to 150 of/)).toBeVisible();
  await page.getByRole("link", { name: "Previous" }).click();
  await expect(page.getByText(/^51 to 100 of/)).toBeVisible();
  await page.getByRole("link", { name: "Previous" }).click();
  await expect(page.getByText(/^1 to 50 of/)).toBeVisible();
  expect(await rows(page).nth(1).textContent()).toBe(first);
});

test("outcomes can be chosen together, and every row has one of them", async ({ page }) => {
  await signIn(page, people.qa, `/journeys?${before}&outcome=silent,lost_in_handoff`);
  await expect(rows(page)).toHaveCount(51);
  const outcomes = await rows(page).locator("td:nth-last-child(2)").allTextContents();
  expect(outcomes).toHaveLength(50);
  expect(new Set(outcomes)).toEqual(new Set(["Silent", "Lost in handoff"]));
});

test("where nothing matches, the page offers to drop each selection", async ({ page }) => {
  await signIn(page, people.qa, "/journeys?from=2020-01-01&to=2020-02-01&channel=voice&outcome=silent");
  await expect(heading(page)).toHaveText("0 journeys");
  await page.getByRole("link", { name: "Any channel" }).click();
  await expect(page).toHaveURL(/from=2020-01-01&to=2020-02-01&time_zone=[^&]+&outcome=silent$/);
  await page.getByRole("link", { name: "The newest 90 days" }).click();
  await expect(heading(page)).not.toHaveText("0 journeys");
});

test("a journey says who, how it ended and what broke first, and leads there", async ({ page }) => {
  const [broken] = await sql`
    select journeys.id, interaction_count from journeys
    join handoffs on journey_id = journeys.id and to_interaction_id is not null
    where outcome = 'lost_in_handoff' and channel_path = 'chat > voice' and lost_handoff_count = handoff_count
      and exists (select from messages join interactions i on i.id = interaction_id where i.journey_id = journeys.id)
    order by journeys.id limit 1`;
  await signIn(page, people.qa, `/journeys/${broken?.id}`);
  await expect(page.getByText("Lost in handoff")).toBeVisible();
  await expect(page.getByRole("heading", { level: 3 })).toHaveCount(Number(broken?.interaction_count));
  await page.getByRole("link", { name: "Chat → Voice: context lost" }).click();
  await expect(page).toHaveURL(/#interaction-\d+$/);
  await expect(page.locator(":target")).toContainText("Voice");
  const transcript = page.locator(":target details", { hasText: "Transcript" });
  await expect(transcript.getByText("Context was lost here")).toBeVisible();
  await transcript.locator("summary").click();
  await expect(transcript.getByRole("listitem")).toHaveCount(0);
});

test("a supervisor sees that another team had a contact, and not what was in it", async ({ page }) => {
  const [shared] = await sql`
    select journeys.id from journeys, (
      select array_agg(team_id) as own from user_teams join users on users.id = user_id
      where email = ${people.supervisor}) mine
    where team_ids && own and not team_ids <@ own and contact_count = 2 order by journeys.id limit 1`;
  await signIn(page, people.supervisor, `/journeys/${shared?.id}`);
  await expect(page.getByText("1 contact of other teams shows only channel and time.")).toBeVisible();
  await expect(page.getByText("its content is not yours to see")).toBeVisible();
});

test("from a lost handoff to the turn in which it shows", async ({ page }) => {
  const [lost] = await sql`
    select journey_id, id from handoffs
    where fate = 'lost' and exists (
      select from messages where interaction_id = to_interaction_id and role in ('ai_agent', 'human_agent'))
    order by id limit 1`;
  await signIn(page, people.qa, `/behind/handoff-loss?${before}&only=hits`);
  const first = page.getByRole("rowheader").getByRole("link").first();
  await expect(first).toHaveAttribute("href", /^\/journeys\/\d+\?time_zone=[^#]+#handoff-\d+$/);
  await page.goto(`/journeys/${lost?.journey_id}#handoff-${lost?.id}`);
  const turn = page.locator(`#handoff-${lost?.id}`);
  await expect(turn).toContainText("Context was lost here");
  await expect(turn).toBeInViewport();
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("what is no journey is not found", async ({ page }) => {
      await signIn(page, people.administrator, "/glossary");
      await expect(page.locator("#journey-resolution")).toBeVisible();
      for (const path of ["/journeys/999999999", "/journeys/one"]) {
        const status = (await page.goto(path))?.status();
        if (javaScriptEnabled) expect(status).toBe(404);
        await expect(page.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
      }
    });
  });

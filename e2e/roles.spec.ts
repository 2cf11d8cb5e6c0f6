import { expect, type Page, test } from "@playwright/test";
import type { Fragment } from "postgres";
import { sql } from "./database";
import { before } from "./pages";
import { people, signIn } from "./people";

const within = (column: string) =>
  sql`${sql(column)} >= '2026-08-10 Europe/Berlin' and ${sql(column)} < '2026-10-05 Europe/Berlin'`;
const number = (words: string | null) => Number(words?.match(/[\d,]+/)?.[0].replaceAll(",", ""));
const card = (page: Page, name: string) => page.getByRole("article", { name });
/** The row of an hour in the table beside the chart, which needs not be unfolded to be read. */
const hourOf = (page: Page, hour: string) =>
  page
    .getByRole("figure")
    .filter({ hasText: "Silent journeys, by hour" })
    .locator("tr", { has: page.locator("th", { hasText: hour }) });
/** Contacts by voice about one intent, in the map of intents and channels. */
async function inCell(page: Page): Promise<string | null> {
  const cells = page
    .getByRole("row", { name: /^Account › Change details/ })
    .getByRole("cell", { name: /n = / });
  return (await cells.first().textContent())?.split("n = ")[1] ?? null;
}
const contactsOfCell = (teams: Fragment) => sql`from interactions join intents on intents.id = intent_id
      where ${within("started_at")} and direction = 'inbound' and outcome <> 'unknown'
      and channel = 'voice' and path = 'account > change details' and team_id = any(${teams})`;

/** What numbers of each page must be, counted from the rows: `teams` narrows them to those of a supervisor. */
const numbers: Record<
  string,
  { shown: (page: Page) => Promise<string | null>; counted: (teams: Fragment) => Fragment }
> = {
  "/": {
    shown: (page) =>
      card(page, "Journey resolution, all journeys")
        .getByRole("link", { name: /\d journeys$/ })
        .textContent(),
    counted: (teams) => sql`from journeys where ${within("opened_at")}
      and outcome <> 'unknown' and team_ids && ${teams}`,
  },
  "/journeys": {
    shown: (page) => page.getByRole("heading", { level: 1 }).textContent(),
    counted: (teams) => sql`from journeys where ${within("opened_at")} and team_ids && ${teams}`,
  },
  "/silence": {
    shown: (page) =>
      page
        .getByRole("link", { name: /\d silent journeys$/ })
        .first()
        .textContent(),
    counted: (teams) => sql`from journeys where ${within("opened_at")}
      and outcome = 'silent' and team_ids && ${teams}`,
  },
  "/silence, by hour": {
    shown: async (page) =>
      (await hourOf(page, "10:00–10:59").textContent())?.match(/n = [\d,]+/)?.[0] ?? null,
    counted: (teams) => sql`from journeys where ${within("opened_at")} and resolved is not null
      and extract(hour from last_contact_at at time zone 'Europe/Berlin') = 10 and team_ids && ${teams}`,
  },
  "/handoffs": {
    shown: (page) =>
      card(page, "Handoffs that never connected")
        .getByRole("link", { name: /\d handoffs$/ })
        .textContent(),
    counted: (teams) => sql`from handoffs where ${within("requested_at")}
      and (from_team_id = any(${teams}) or to_team_id = any(${teams}))`,
  },
  "/gap": {
    shown: (page) =>
      card(page, "Satisfaction over ease")
        .getByRole("link", { name: /\d contacts$/ })
        .textContent(),
    counted: (teams) => sql`from interactions where ${within("started_at")} and direction = 'inbound'
      and csat_score is not null and ces_score is not null and team_id = any(${teams})`,
  },
  "/behind/csat": {
    shown: (page) => page.getByRole("heading", { level: 1 }).textContent(),
    counted: (teams) => sql`from interactions where ${within("started_at")} and direction = 'inbound'
      and csat_scale = '1-5' and team_id = any(${teams})`,
  },
  "/coaching": {
    shown: async (page) =>
      (await page.getByRole("row", { name: /^Amara Kaya/ }).innerText()).match(/n = [\d,]+/)?.[0] ?? null,
    counted: (teams) => sql`from interactions join agents on agents.id = agent_id
      where ${within("ended_at")} and direction = 'inbound' and outcome <> 'unknown'
      and agents.name = 'Amara Kaya' and team_id = any(${teams})`,
  },
  "/signals": {
    shown: (page) =>
      page
        .getByRole("row", { name: /^Contacts/ })
        .getByRole("cell")
        .first()
        .textContent(),
    counted: (teams) => sql`from interactions where ${within("started_at")}
      and channel = 'voice' and team_id = any(${teams})`,
  },
  "/channels": { shown: inCell, counted: contactsOfCell },
  "/divergence": { shown: inCell, counted: contactsOfCell },
};

async function teamsOf(email: string): Promise<number[]> {
  const rows = await sql`
    select id from teams where ${email !== people.supervisor} or id in (
      select team_id from user_teams join users on users.id = user_id where email = ${email})`;
  return rows.map(({ id }) => id);
}

for (const [path, { shown, counted }] of Object.entries(numbers))
  for (const [role, email] of Object.entries(people))
    test(`as ${role}, ${path} shows what the rows of the own teams come to, and says so`, async ({
      page,
    }) => {
      const teams = await teamsOf(email);
      const [row] = await sql`select count(*)::int as n ${counted(sql`${teams}::int[]`)}`;
      await signIn(page, email, `${path.split(",")[0]}?${before}`);
      expect(number(await shown(page))).toBe(row?.n);
      await expect(page.getByText("You see your own teams only: Voice North, Voice South.")).toHaveCount(
        role === "supervisor" ? 1 : 0,
      );
    });

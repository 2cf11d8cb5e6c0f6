import { expect, type Page, test } from "@playwright/test";
import { sql } from "./database";
import { before } from "./pages";
import { people, signIn } from "./people";

const inPeriod = sql`started_at >= '2026-08-10 Europe/Berlin' and started_at < '2026-10-05 Europe/Berlin'`;
const share = ({ n, arrived }: { n: number; arrived: number }) => ({
  share: arrived === 0 ? "None" : `${((100 * arrived) / n).toFixed(1)}%`,
  n: `n = ${n.toLocaleString("en-GB")}`,
});

async function cell(page: Page, signal: string, channel: string) {
  const table = page.getByRole("table", { name: "What nordpakt says, by channel" });
  await expect(table).toBeVisible();
  const heads = await table.getByRole("columnheader").allTextContents();
  return table
    .getByRole("row", { name: new RegExp(`^${signal}`) })
    .getByRole("cell")
    .nth(heads.indexOf(channel) - 1);
}

async function teamsOf(email: string): Promise<number[]> {
  const rows = await sql`
    select id from teams where ${email !== people.supervisor} or id in (
      select team_id from user_teams join users on users.id = user_id where email = ${email})`;
  return rows.map(({ id }) => id);
}

for (const [role, email] of Object.entries(people))
  test(`as ${role}, customers, satisfaction and notes read of calls are the shares of the rows that one may see`, async ({
    page,
  }) => {
    const whole = role !== "supervisor";
    const [row] = await sql`
      select count(*)::int as contacts, count(customer_id)::int as customers,
        (count(*) filter (where status = 'closed' and direction = 'inbound'))::int as surveyed,
        (count(csat_score) filter (where status = 'closed' and direction = 'inbound'))::int as satisfied,
        (count(*) filter (where received.n > 0))::int as received,
        (count(*) filter (where received.told > 0))::int as told
      from interactions
      left join (
        select to_interaction_id, count(*) as n, count(context_read) as told
        from handoffs where connected group by to_interaction_id) received on to_interaction_id = interactions.id
      where ${inPeriod} and channel = 'voice' and (${whole} or team_id = any(${await teamsOf(email)}::int[]))`;
    await signIn(page, email, `/signals?${before}`);
    const numbers: [string, { n: number; arrived: number }][] = [
      ["Customer", { n: row?.contacts, arrived: row?.customers }],
      ["Satisfaction", { n: row?.surveyed, arrived: row?.satisfied }],
      ["Note read", { n: row?.received, arrived: row?.told }],
    ];
    for (const [signal, counted] of numbers) {
      const shown = await cell(page, signal, "Voice");
      await expect(shown).toContainText(share(counted).n);
      await expect(shown).toContainText(share(counted).share);
    }
    await expect(page.getByText("You see your own teams only: Voice North, Voice South.")).toHaveCount(
      whole ? 0 : 1,
    );
    await expect(page.getByRole("region", { name: "Deliveries by source" })).toHaveCount(whole ? 1 : 0);
    await expect(page.getByText("Deliveries belong to no team")).toHaveCount(whole ? 0 : 1);
  });

test("a finding names what it costs, where, and how to mend it, and leads to its pages with the same filter", async ({
  page,
}) => {
  await signIn(page, people.leader, `/signals?${before}&channel=sms`);
  const finding = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: "AI or human" }) });
  await expect(finding).toContainText("Partial");
  await expect(finding).toContainText("To mend it: Send agent_kind, ai or human, with every contact.");
  await finding.getByRole("link", { name: "Handoffs" }).click();
  await expect(page).toHaveURL(/\/handoffs\?.*channel=sms/);
});

test("without scripts the page is whole, and a period without contacts says so", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(page, people.administrator, "/signals");
  await expect(page.getByRole("heading", { name: "What was delivered" })).toBeVisible();
  await page.goto("/signals?from=2020-01-01&to=2020-02-01");
  await expect(page.getByText("No contact of this period has arrived.")).toBeVisible();
  await page.context().close();
});

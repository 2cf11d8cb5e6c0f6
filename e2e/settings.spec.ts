import { expect, test } from "@playwright/test";
import { throughline } from "./command";
import { sql } from "./database";
import { people, signIn } from "./people";

const places = [
  "/settings",
  "/settings/sources",
  "/settings/sources/voice/attributes",
  "/settings/sources/voice/text",
  "/settings/keys",
  "/settings/people",
  "/settings/customers",
  "/settings/customers/1",
  "/settings/small-numbers",
  "/settings/audit",
];

test("nobody but an administrator sees or changes the settings", async ({ page }) => {
  for (const email of [people.leader, people.supervisor, people.qa]) {
    await page.context().clearCookies();
    await signIn(page, email, "/settings");
    for (const place of places) {
      await page.goto(place);
      await expect(page.getByText("Administrators keep the settings")).toBeVisible();
      await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
    }
  }
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a source keeps text when it is told to, and the audit log says who told it", async ({ page }) => {
      const name = `crm-${javaScriptEnabled ? "a" : "b"}-${Date.now()}`;
      await signIn(page, people.administrator, "/settings/sources");
      await page.getByLabel("Its name, such as zendesk-eu").fill(name);
      await page.getByRole("button", { name: "Add it" }).click();
      await expect(page.getByRole("status")).toHaveText(`The choice for ${name} is kept.`);
      const card = page.getByRole("listitem").filter({ hasText: name });
      await card.getByLabel("What people said and wrote").selectOption("kept");
      await card.getByLabel("Days that spans stay after the last of a contact").fill("7");
      await card.getByRole("button", { name: "Keep" }).click();
      await expect
        .poll(() => sql`select keeps_text, raw_days from sources where slug = ${name}`)
        .toEqual([{ keeps_text: true, raw_days: 7 }]);
      await page.goto("/settings/audit?action=settings_changed");
      await expect(page.getByRole("main").getByRole("listitem").first()).toContainText(
        `changed settings: source ${name}text is kept; spans stay for 7 days; national ids of all countries`,
      );
    });

    test("the words that a source kept are forgotten once it keeps none any more", async ({ page }) => {
      const name = `words-${javaScriptEnabled ? "a" : "b"}-${Date.now()}`;
      await sql`insert into sources (slug, keeps_text) values (${name}, true)`;
      await signIn(page, people.administrator, "/settings/sources");
      const card = page.getByRole("listitem").filter({ hasText: name });
      await card.getByRole("link", { name: "Forget the words kept so far" }).click();
      await expect(page.getByText("This source keeps text.")).toBeVisible();
      await page.getByRole("link", { name: "Back to the sources" }).click();
      await card.getByLabel("What people said and wrote").selectOption("dropped");
      await card.getByRole("button", { name: "Keep" }).click();
      await expect(page.getByRole("status")).toHaveText(`The choice for ${name} is kept.`);
      await card.getByRole("link", { name: "Forget the words kept so far" }).click();
      await expect(page.getByText("0 messages with words")).toBeVisible();
      await page.getByLabel("I mean it").check();
      await page.getByRole("button", { name: "Forget the words" }).click();
      await expect(page.getByRole("status")).toHaveText(`The words that were kept of ${name} are gone.`);
    });

    test("which attributes of a source are believed first is edited, refused with a reason, and given up", async ({
      page,
    }) => {
      const name = `spans-${javaScriptEnabled ? "a" : "b"}-${Date.now()}`;
      await sql`insert into sources (slug) values (${name})`;
      const overlay = () =>
        sql`select overlay from span_conventions join sources on id = source_id where slug = ${name}`;
      await signIn(page, people.administrator, `/settings/sources/${name}/attributes`);
      const customer = page.getByRole("textbox", { name: "Customer", exact: true });
      await expect(customer).toHaveValue(/^customer_id\ncustomer\.id\n/);
      await customer.fill("crm.contact\n customer_id \n\ncrm.contact");
      await page.getByLabel("Quiet minutes after which a contact is over").fill("-1");
      await page.getByRole("button", { name: "Keep the attributes" }).click();
      await expect(page.getByText("A contact is over after more than 0")).toBeVisible();
      await expect(customer).toHaveValue(/^crm\.contact/);
      await page.getByLabel("Quiet minutes after which a contact is over").fill("45");
      await page.getByRole("button", { name: "Keep the attributes" }).click();
      await expect(page.getByRole("status")).toHaveText(
        "Kept. What the source has sent is being read again.",
      );
      await expect(customer).toHaveValue("crm.contact\ncustomer_id");
      await expect
        .poll(overlay)
        .toEqual([{ overlay: { keys: { customer: ["crm.contact", "customer_id"] }, idleMinutes: 45 } }]);
      await page.getByText("Back to the usual attributes").click();
      await page.getByRole("button", { name: "Give it up" }).click();
      await expect(page.getByRole("status")).toHaveText(`The choice for ${name} is kept.`);
      expect(await overlay()).toEqual([{ overlay: {} }]);
    });

    test("a key is shown once, opens its door, and is revoked", async ({ page, request }) => {
      const name = `Helpdesk ${javaScriptEnabled} ${Date.now()}`;
      await signIn(page, people.administrator, "/settings/keys");
      await page.getByLabel("Who or what will use it").fill(name);
      await page.getByLabel("The only source it sends for, if any").fill("helpdesk");
      await page.getByRole("button", { name: "Make a key" }).click();
      const key = await page.getByRole("status").locator("code").textContent();
      const push = () =>
        request.post("/api/v1/ingest", { data: [], headers: { authorization: `Bearer ${key}` } });
      expect((await push()).status()).toBe(200);
      await page.goto("/settings/keys");
      expect(await page.content()).not.toContain(key);
      const row = page.getByRole("listitem").filter({ hasText: name });
      await expect(row).toContainText("sends for helpdesk");
      await row.getByText("Revoke", { exact: false }).first().click();
      await row.getByRole("button", { name: "Revoke it" }).click();
      await expect(row).toContainText("Revoked");
      expect((await push()).status()).toBe(401);
    });

    test("a customer is found, forgotten after a look at what there is, and stays so", async ({
      page,
      request,
    }) => {
      const known = `gone-${javaScriptEnabled}-${Date.now()}`;
      const printed = await throughline(["key", "create", "--name", "forgetting", "--scope", "ingest"]);
      const key = /tl_ingest_[\w-]+/.exec(printed)?.[0];
      const contact = {
        ...{ external_id: known, customer_id: known, channel: "chat", csat: 4 },
        started_at: "2026-11-01T09:00:00Z",
      };
      const push = async () =>
        (
          await request.post("/api/v1/ingest?source=forgetting", {
            data: [contact],
            headers: { authorization: `Bearer ${key}` },
          })
        ).json();
      expect(await push()).toMatchObject({ accepted: 1 });
      const there = () => sql`select from interactions where external_id = ${known}`;
      expect(await there()).toHaveLength(1);

      await signIn(page, people.administrator, "/settings/customers");
      await page.getByLabel("Known by").selectOption("customer_id");
      await page.getByLabel("Which is").fill("nobody at all");
      await page.getByRole("button", { name: "Look for them" }).click();
      await expect(page.getByText("Nobody is known by this.")).toBeVisible();
      await page.getByLabel("Known by").selectOption("customer_id");
      await page.getByLabel("Which is").fill(known);
      await page.getByRole("button", { name: "Look for them" }).click();
      const items = page.getByRole("list", { name: "What there is" }).getByRole("listitem");
      await expect(items).toContainText(["1 contact", "1 journey", "0 messages", "1 survey"]);
      expect(page.url()).not.toContain(known);
      await page.getByLabel("I mean it").check();
      await page.getByRole("button", { name: "Forget this customer" }).click();
      await expect(page.getByText(/^Customer \d+ is forgotten\./)).toBeVisible();
      expect(await there()).toHaveLength(0);
      await page.goto("/settings/audit?action=customer_forgotten");
      await expect(page.getByRole("main").getByRole("listitem").first()).toContainText(
        "1 contact, 1 journey, 0 messages, 1 survey",
      );
      expect(await page.content()).not.toContain(known);
      expect(await push()).toMatchObject({ accepted: 0, unchanged: 1 });
      expect(await there()).toHaveLength(0);
    });

    // Only what no page shows is changed here: other tests read their numbers at the same time.
    test("what answers are weighted by is chosen, a mistake is named, and the choice is written down", async ({
      page,
    }) => {
      const least = javaScriptEnabled ? "11" : "12";
      await signIn(page, people.administrator, "/settings/small-numbers");
      const answers = page.getByLabel("Answers from which a kind of contact stands alone");
      const last = page.getByLabel("Weighted by, place 4");
      const keep = page.getByRole("button", { name: "Keep" });
      await expect(page.getByLabel("Customers from which a number is shown")).toHaveValue("5");
      await expect(page.getByLabel("Contacts from which a channel is compared")).toHaveValue("30");
      await answers.fill(least);
      await last.selectOption("outcome");
      await keep.click();
      await expect(page.getByRole("main").getByRole("alert")).toHaveText(
        "Choose each thing that answers are weighted by only once.",
      );
      await expect(answers).toHaveValue(least);
      await expect(last).toHaveValue("outcome");
      await last.selectOption("channel");
      await keep.click();
      await expect(page.getByRole("status")).toHaveText(/^Kept\./);
      await expect(last).toHaveValue("channel");
      const entry = page
        .getByRole("main")
        .getByRole("listitem")
        .filter({
          hasText: `customers to be shown: 5; contacts to be compared: 30; answers to stand alone: ${least}; weighted by outcome, agent_kind, intent, channel`,
        });
      await page.goto("/settings/audit?action=settings_changed");
      await expect(entry.first()).toContainText("changed settings: small numbers");
      await page.goto("/settings/small-numbers");
      await answers.fill("10");
      await keep.click();
      await expect(page.getByRole("status")).toHaveText(/^Kept\./);
    });

    test("somebody is added, signs in with the password shown, and is shut out", async ({
      page,
      browser,
    }) => {
      const email = `eva-${javaScriptEnabled}-${Date.now()}@example.test`;
      await signIn(page, people.administrator, "/settings/people");
      await page.getByRole("textbox", { name: "E-mail" }).fill(email);
      await page.getByLabel("Name", { exact: true }).fill("Eva");
      await page.getByLabel("Role").selectOption("leader");
      await page.getByRole("button", { name: "Keep", exact: true }).click();
      const password = (await page.getByRole("status").locator("code").textContent()) ?? "";
      const other = await (await browser.newContext()).newPage();
      await signIn(other, email, "/glossary", password);
      await page.goto("/settings/people");
      const row = page.getByRole("listitem").filter({ hasText: email });
      await row.getByText("Shut out").click();
      await row.getByRole("button", { name: "End all sessions" }).click();
      await expect(row).toContainText("cannot sign in");
      await other.reload();
      await expect(other.getByRole("heading", { name: "Sign in" })).toBeVisible();
      await other.context().close();
    });
  });

import { expect, type Page, test } from "@playwright/test";
import { sql } from "./database";
import { someUpload } from "./pages";
import { people, signIn } from "./people";

/** Forty contacts of a help desk, two of them impossible: a day 99, and a channel that nobody named. */
function table(mark: string): Buffer {
  const rows = Array.from({ length: 38 }, (_, place) => {
    const day = String((place % 28) + 1).padStart(2, "0");
    const via = place % 2 === 0 ? "Phone" : "Web chat";
    const stars = place % 4 === 0 ? "5" : place % 4 === 1 ? "2" : "";
    return `${mark}-${place};${via};${day}/10/2026 09:00;${day}/10/2026 09:20;${mark}-c${place % 10};Café;${stars};Solved`;
  });
  return Buffer.from(
    [
      `Ticket;Via;Reported at;Resolved at;Requester ID;Category;${starsOf(mark)};Result`,
      ...rows,
      `${mark}-x;Phone;99/10/2026 09:00;;${mark}-c1;Café;;Solved`,
      `${mark}-y;Fax;01/10/2026 09:00;;${mark}-c1;Café;;Solved`,
      "",
    ].join("\n"),
    "latin1",
  );
}

/** A column that no other test has, or the choices of its import would be found again. */
const starsOf = (mark: string) => `Stars of ${mark}`;

async function upload(page: Page, name: string, buffer: Buffer): Promise<void> {
  await signIn(page, people.administrator, "/import");
  await page.getByLabel("File", { exact: true }).setInputFiles({ name, mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Look at it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a table is laid on fields, tried, imported, known again and taken back: 38 of 40 rows are new, two are named", async ({
      page,
    }) => {
      test.slow();
      const mark = `desk${javaScriptEnabled ? "a" : "b"}${Date.now()}`;
      await upload(page, `${mark}.csv`, table(mark));

      const field = (label: string) => page.getByLabel(label, { exact: true });
      await expect(field("Channel (needed)")).toHaveValue("Via");
      await expect(field("Intent")).toHaveValue("Category");
      await expect(page.getByLabel("What “Web chat” means as Channel")).toHaveValue("chat");
      await field("Id of the contact (needed)").selectOption("Ticket");
      await field("Started (needed)").selectOption("Reported at");
      await field("Customer id").selectOption("Requester ID");
      await field("Outcome").selectOption("Result");
      await field("CSAT answer").selectOption(starsOf(mark));
      await page.getByRole("button", { name: "Try it" }).click();
      await expect(page.getByText("Say on which scale “CSAT answer” is.")).toBeVisible();

      await page.getByLabel("on the scale").first().selectOption("1-5");
      await page.getByLabel("What “Solved” means as Outcome").selectOption("resolved");
      await page.getByLabel(/How dates are written/).fill("DD/MM/YYYY HH:mm");
      await page.getByLabel(/Zone of times/).fill("Europe/Berlin");
      await page.getByRole("button", { name: "Try it" }).click();
      const came = page.getByRole("region", { name: "This is what the import would do" });
      await expect(came).toContainText("New38", { timeout: 30_000 });
      await expect(came).toContainText("Rejected2");
      await expect(came).toContainText("99/10/2026 09:00");
      await expect(came).toContainText("Interaction resolution100.0%");
      const kept = () =>
        sql`select count(*)::int as n from interactions where external_id like ${`${mark}-%`}`;
      expect(await kept()).toEqual([{ n: 0 }]);

      await page.getByRole("button", { name: "Import 38 records" }).click();
      const result = page.getByRole("region", { name: "This is what came in" });
      await expect(result).toContainText("New38", { timeout: 30_000 });
      await expect(result).toContainText("CSAT");
      expect(await kept()).toEqual([{ n: 38 }]);
      const errors = await page.request.get(
        page
          .url()
          .replace("/import/", "/api/uploads/")
          .replace(/(\?.*)?$/, "/errors"),
      );
      expect(await errors.text()).toContain(`${mark}-y;Fax`);

      await upload(page, `${mark}-again.csv`, table(mark));
      await expect(page.getByLabel(/How dates are written/)).toHaveValue("DD/MM/YYYY HH:mm");
      await expect(field("Started (needed)")).toHaveValue("Reported at");
      await expect(page.getByLabel("on the scale").first()).toHaveValue("1-5");

      await page.goto("/import");
      const row = page.getByRole("row").filter({ hasText: mark });
      await row.getByText("Take back").click();
      await row.getByRole("button", { name: `Take 38 records of ${mark}.csv back` }).click();
      await expect(row).toContainText("Taken back");
      expect(await kept()).toEqual([{ n: 0 }]);
    });
  });

test("canonical records need no choices, and a broken line is named", async ({ page }) => {
  test.slow();
  const mark = `lines${Date.now()}`;
  const record = { source: mark, external_id: "1", channel: "chat", started_at: "2026-10-01T10:00:00Z" };
  const lines = `${JSON.stringify(record)}\n${JSON.stringify({ ...record, external_id: "2", channel: "fax" })}\n`;
  await upload(page, `${mark}.ndjson`, Buffer.from(lines));
  await page.getByRole("button", { name: "Try it" }).click();
  const came = page.getByRole("region", { name: "This is what the import would do" });
  await expect(came).toContainText("New1", { timeout: 30_000 });
  await expect(came).toContainText("Line 2: “channel” must be one of");
});

test("the export of a system needs its name and nothing else: two tickets of Zendesk", async ({ page }) => {
  test.slow();
  const mark = Date.now();
  const ticket = (id: number) => ({
    id,
    via: { channel: "email" },
    status: "solved",
    requester_id: mark,
    created_at: "2026-10-01T10:00:00Z",
    updated_at: "2026-10-01T12:00:00Z",
  });
  const tickets = { tickets: [ticket(mark), ticket(mark + 1)] };
  await upload(page, `zendesk${mark}.json`, Buffer.from(JSON.stringify(tickets)));
  await page.getByLabel("Whose export it is").selectOption("zendesk");
  await page.getByRole("button", { name: "Try it" }).click();
  const came = page.getByRole("region", { name: "This is what the import would do" });
  await expect(came).toContainText("New2", { timeout: 30_000 });
});

test("an empty file is refused in a sentence", async ({ page }) => {
  await signIn(page, people.administrator, "/import");
  await page
    .getByLabel("File", { exact: true })
    .setInputFiles({ name: "e.csv", mimeType: "text/csv", buffer: Buffer.alloc(0) });
  await page.getByRole("button", { name: "Look at it" }).click();
  await expect(
    page.getByRole("alert").filter({ hasText: "No file arrived, or an empty one." }),
  ).toBeVisible();
});

for (const role of ["leader", "supervisor", "qa"] as const)
  test(`a ${role} is told who brings data in, and cannot`, async ({ page }) => {
    await signIn(page, people[role], "/import");
    await expect(page.getByRole("heading", { name: "Administrators bring data in" })).toBeVisible();
    const response = await page.request.post("/api/uploads", {
      multipart: { file: { name: "a.csv", mimeType: "text/csv", buffer: Buffer.from("a\n1\n") } },
    });
    expect(response.status()).toBe(403);
    const id = await someUpload();
    expect((await page.request.get(`/api/uploads/${id}/errors`)).status()).toBe(403);
    await page.goto(`/import/${id}`);
    await expect(page).toHaveURL("/import");
  });

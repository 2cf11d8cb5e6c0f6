import { expect, test } from "@playwright/test";
import { before } from "./pages";
import { people, signIn } from "./people";

const heading = { level: 1 } as const;

test("every square of the map opens as many contacts as it says", async ({ page }) => {
  await signIn(page, people.leader, `/divergence?${before}`);
  const map = page.getByRole("region", { name: "One intent, every channel", exact: true });
  const squares = map.getByRole("cell", { name: /n = / }).getByRole("link");
  await expect(squares).toHaveCount(72);
  const links = await squares.evaluateAll((all) =>
    all.map((link) => ({ href: link.getAttribute("href") ?? "", words: link.textContent ?? "" })),
  );
  const said = links.flatMap(({ href, words }) => {
    const n = /n = ([\d,]+)/.exec(words)?.[1];
    return n ? [{ href, n }] : [];
  });
  expect(said.length).toBeGreaterThan(60);
  for (const { href, n } of said.filter((_, place) => place % 9 === 0)) {
    await page.goto(href);
    await expect(page.getByRole("heading", heading)).toHaveText(
      `${n} contacts behind Interaction resolution`,
    );
  }
});

test("the number of contacts that is withheld is not told by the list of them either, nor is it 0", async ({
  page,
}) => {
  const few =
    "from=2026-09-01&to=2026-10-25&time_zone=Europe/Berlin&channel=voice&intent=billing+%3E+invoice+question" +
    "&team=Chat,Digital+assistants,Voice+North&knowledge_version=kb-2026-07";
  await signIn(page, people.leader, `/divergence?${before}`);
  await page.goto(`/behind/interaction-resolution?${few}`);
  await expect(page.getByRole("heading", heading)).toHaveText("Contacts behind Interaction resolution");
  await expect(page.getByText(/^Withheld, /)).toBeVisible();
});

test("from a square to its contacts and on to two journeys of the same intent, one of them on its channel", async ({
  page,
}) => {
  await signIn(page, people.qa, `/divergence?${before}`);
  const row = page.getByRole("row", { name: /^Billing › Refund/ }).first();
  const square = row.getByRole("cell", { name: /n = / }).nth(1);
  const n = (await square.textContent())?.match(/n = ([\d,]+)/)?.[1];
  await square.getByRole("link").click();
  await expect(page.getByRole("heading", heading)).toHaveText(`${n} contacts behind Interaction resolution`);
  await page.getByRole("link", { name: "Two journeys side by side" }).click();
  await expect(page.getByRole("heading", heading)).toHaveText("Billing › Refund: two journeys");
  await expect(page.getByRole("heading", { level: 2, name: /^Chat ?, not resolved$/ })).toBeVisible();
});

test("from a row to two journeys of the same intent, one resolved and one not, side by side", async ({
  page,
}) => {
  await signIn(page, people.qa, `/divergence?${before}`);
  await page.getByRole("link", { name: "Two journeys about Delivery › Where is my parcel" }).click();
  const sides = page.getByRole("heading", { level: 2, name: /, (not )?resolved$/ });
  await expect(sides).toHaveCount(2);
  const customers = page.locator('main section a[href^="/journeys/"]:not([href*="?"])');
  await expect(customers).toHaveCount(2);
  const [first, second] = await customers.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(first).not.toBe(second);
});

test("the table says Diverges exactly where q is at most 0.10", async ({ page }) => {
  await signIn(page, people.leader, `/divergence?${before}`);
  const figure = page.getByRole("figure").first();
  await figure.getByText("The numbers as a table").click();
  const table = figure.getByRole("table", { name: /in words/ });
  await expect(table.getByRole("row")).toHaveCount(13);
  const rows = await table.getByRole("row").allTextContents();
  for (const row of rows.slice(1)) {
    const q = /q? ?(below 0\.001|0\.\d{3})/.exec(row)?.[1];
    expect(row).toContain(q === "below 0.001" || Number(q) <= 0.1 ? "Diverges" : "No clear difference");
  }
});

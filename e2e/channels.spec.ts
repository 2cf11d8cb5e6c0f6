import { expect, test } from "@playwright/test";
import { before } from "./pages";
import { people, signIn } from "./people";

test("journeys across channels and the contacts of each channel: every square opens as many as it says", async ({
  page,
}) => {
  await signIn(page, people.leader, `/channels?${before}`);
  const map = page.getByRole("region", {
    name: "Every channel beside the journeys that cross them",
    exact: true,
  });
  const row = map.getByRole("row", { name: /^Billing › Refund/ });
  await expect(row.getByRole("link")).toHaveCount(7);
  const links = await row
    .getByRole("link")
    .evaluateAll((all) =>
      all.map((link) => ({ href: link.getAttribute("href") ?? "", words: link.textContent ?? "" })),
    );
  for (const [place, { href, words }] of links.entries()) {
    const n = /n = ([\d,]+)/.exec(words)?.[1];
    await page.goto(href);
    const [unit, name] =
      place === 6 ? ["journeys", "Journey resolution"] : ["contacts", "Interaction resolution"];
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${n} ${unit} behind ${name}`);
  }
});

test("AI resolves fewer contacts than people, overall and within intents: that does not turn round", async ({
  page,
}) => {
  await signIn(page, people.leader, `/channels?${before}`);
  const ai = page.getByRole("listitem").filter({ hasText: "Contacts resolved by AI" });
  await expect(ai).toContainText("Does not turn round");
  await expect(ai).toContainText(/−\d+\.\d points overall, −\d+\.\d points within 12 intents/);
});

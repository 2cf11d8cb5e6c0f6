import { expect, type Page, test } from "@playwright/test";
import { people, signIn } from "./people";

/** Five weeks before the case note was made to travel and five after, judged when all of it was mature. */
const cut =
  "from=2026-08-31&to=2026-11-09&against=before:2026-10-05&time_zone=Europe/Berlin&as_of=2026-11-23T00:00:00Z";

const section = (page: Page) => page.getByRole("region", { name: "What moved?" });
const number = (words: string | undefined) => Number(words?.replace("−", "-").replace("±", ""));

async function table(page: Page): Promise<string[][]> {
  await section(page).getByText("The numbers as a table").click();
  const rows = await section(page).getByRole("row").all();
  return Promise.all(rows.slice(1).map((row) => row.locator("th, td").allTextContents()));
}

test("journey resolution, +3.9 points on its card, is taken apart into parts that add up to it", async ({
  page,
}) => {
  await signIn(page, people.leader, `/?${cut}`);
  const card = page.getByRole("article", { name: "Journey resolution, all journeys" });
  await expect(card).toContainText("+3.9 points, better");
  await expect(section(page)).toContainText("+3.9 points: ");
  const rows = await table(page);
  const whole = rows.at(-1) ?? [];
  expect(whole[0]).toBe("The whole change");
  expect(number(whole[3]).toFixed(1)).toBe("3.9");
  expect(number(whole[4]) + number(whole[5])).toBeCloseTo(number(whole[3]), 1);
  for (const column of [3, 4, 5]) {
    const sum = rows.slice(0, -1).reduce((total, row) => total + number(row[column]), 0);
    // Each row is rounded to a hundredth of a point.
    expect(Math.abs(sum - number(whole[column]))).toBeLessThan(0.005 * rows.length);
  }
});

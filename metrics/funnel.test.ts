import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything } from "@/db/viewer";
import { type Contact, world } from "@/journeys/test-world";
import { csat } from "./csat";
import { type FunnelChoice, funnel } from "./funnel";

const db = testDatabase();

/** `n` answers about an agent, the first `k` of them good, each of another customer. */
const answers = (agent: string | undefined, k: number, n: number, day: string): Contact[] =>
  Array.from({ length: n }, (_, i) => ({
    id: `${agent} ${day} ${i}`,
    at: `${day}T12:00:00Z`,
    customer: `${agent} ${day} ${i}`,
    ...(agent && { agent }),
    csat: i < k ? 5 : 2,
  }));

beforeAll(async () => {
  const first = "2026-04-01";
  await world(db.sql, [
    ...answers("Bo", 3, 10, first),
    ...answers("Ann", 9, 10, first),
    ...answers("Cy", 2, 3, first),
    ...answers("Di", 0, 0, first),
    ...answers("Ann", 8, 10, "2026-04-02"),
    ...answers("Bo", 8, 10, "2026-04-02"),
    ...answers("Ann", 20, 20, "2026-04-03"),
  ]);
});

const exact: FunnelChoice = { prior: null, limits: "exact" };
const ask = (choice: FunnelChoice = exact, day = 1, by: "agent" | "team" = "agent") => {
  const period = { from: `2026-04-0${day}`, to: `2026-04-0${day + 1}`, timeZone: "UTC" };
  return funnel(
    db.database,
    csat,
    { period, asOf: null, by: [by], where: {} },
    everything,
    new Date("2026-06-01T00:00:00Z"),
    choice,
  );
};

test("the target is 14/23; Ann's 9/10 lies above 0.85986 and Bo's 3/10 inside, by name and not by share", async () => {
  const { target, groups } = await ask();
  expect(target).toBeCloseTo(14 / 23, 12);
  expect(groups.map(({ group, band }) => [group.agent, band])).toEqual([
    ["Ann", "outside_95"],
    ["Bo", "inside"],
    ["Cy", "not_enough"],
  ]);
  const [ann, , cy] = groups;
  expect(ann?.limits?.inner.low).toBeCloseTo(0.237_986_625_2, 9);
  expect(ann?.limits?.inner.high).toBeCloseTo(0.859_859_615_5, 9);
  expect(ann?.limits?.outer.low).toBeCloseTo(0.069_949_333_2, 9);
  expect(ann?.limits?.outer.high).toBe(1);
  expect(cy?.limits).toBeNull();
});

test("drawn towards 7.5 hits and 2.5 misses: 16.5/20, 10.5/20, and 9.5/13 for Cy's three", async () => {
  const { prior, groups } = await ask({ ...exact, prior: { alpha: 7.5, beta: 2.5 } });
  expect(prior).toEqual({ alpha: 7.5, beta: 2.5, from: "given" });
  expect(groups.map(({ shrunken }) => shrunken?.value)).toEqual([16.5 / 20, 10.5 / 20, 9.5 / 13]);
  for (const { shrunken } of groups) {
    expect(shrunken?.low).toBeGreaterThan(0);
    expect(shrunken?.low).toBeLessThan(shrunken?.value ?? 0);
    expect(shrunken?.high).toBeGreaterThan(shrunken?.value ?? 1);
    expect(shrunken?.high).toBeLessThan(1);
  }
});

test("without a prior the groups make one: intraclass 0.470562, worth 1 / 0.470562 − 1 = 1.125121 answers", async () => {
  const { prior, groups } = await ask();
  expect(prior?.from).toBe("moments");
  expect(prior?.alpha).toBeCloseTo(0.684_855_983_9, 9);
  expect(prior?.beta).toBeCloseTo(0.440_264_561_1, 9);
  expect(groups[2]?.shrunken?.value).toBeCloseTo(2.684_855_983_9 / 4.125_120_545, 9);
});

test("limits widened by √2.421460, since Ann and Bo differ by more than chance", async () => {
  const { dispersion, groups } = await ask({ ...exact, limits: "widened" });
  expect(dispersion?.phi).toBeCloseTo(2.421_460_317_5, 9);
  expect(groups[0]?.band).toBe("inside");
  expect(groups[0]?.limits?.inner.high).toBeCloseTo(0.999_532_953_4, 9);
  expect(groups[0]?.limits?.inner.low).toBeCloseTo(
    14 / 23 - Math.sqrt(2.421_460_317_5) * (14 / 23 - 0.237_986_625_2),
    9,
  );
});

test("8/10 and 8/10 differ less than chance: the best guess for each is the target, and it says so", async () => {
  const { prior, groups, caveats } = await ask(exact, 2);
  expect(prior).toBeNull();
  expect(groups.map(({ shrunken }) => shrunken)).toEqual([
    { value: 0.8, low: null, high: null },
    { value: 0.8, low: null, high: null },
  ]);
  expect(caveats.at(-1)).toMatch(/no more than chance/);
});

test("one group alone has nobody to be drawn to, and 20 of 20 around a target of 1 is inside", async () => {
  const { target, groups, dispersion } = await ask(exact, 3);
  expect([target, dispersion]).toEqual([1, null]);
  expect(groups.map(({ band, shrunken }) => [band, shrunken])).toEqual([["inside", null]]);
});

test("answers of no team are in the target and are no group; nothing at all is nothing", async () => {
  expect(await ask(exact, 1, "team")).toMatchObject({ target: 14 / 23, prior: null, groups: [] });
  expect(await ask(exact, 5)).toMatchObject({ target: null, prior: null, dispersion: null, groups: [] });
});

test("an agent with answers of too few customers is withheld, and so is the next smallest", async () => {
  await db.sql`update settings set value = '5' where key = 'smallest_group'`;
  const { groups } = await ask({ ...exact, prior: { alpha: 7.5, beta: 2.5 } });
  const said = groups.map(({ reading, band, limits, shrunken }) => [
    reading.standing,
    band,
    limits,
    shrunken?.value ?? null,
  ]);
  expect(said.slice(1).map(([standing]) => standing)).toContain("hidden");
  expect(said.filter(([standing]) => standing === "hidden")).toEqual([
    ["hidden", "not_enough", null, null],
    ["hidden", "not_enough", null, null],
  ]);
  await db.sql`update settings set value = '1' where key = 'smallest_group'`;
});

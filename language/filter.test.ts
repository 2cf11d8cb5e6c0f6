import fc from "fast-check";
import { expect, test } from "vitest";
import { type Dimension, dimensionNames, dimensions } from "./dimension";
import { type Filter, parse, print } from "./filter";
import { grains, groupings } from "./grouping";
import { shifted } from "./period";

const defaults = { from: "2026-01-01", to: "2026-02-01", timeZone: "UTC" };

const value = (name: Dimension) => {
  const values: readonly string[] | null = dimensions[name].values;
  return values
    ? fc.constantFrom(...values)
    : fc
        .stringMatching(/^[a-zäö,>&\\ -]{1,12}$/)
        .map((text) => text.trim())
        .filter((text) => text !== "");
};

const pairs = fc
  .tuple(fc.constantFrom(...grains), fc.constantFrom(...dimensionNames))
  .map(([grain, dimension]) => [grain, dimension]);

const filters: fc.Arbitrary<Filter> = fc
  .record({
    start: fc.integer({ min: 0, max: 900 }),
    days: fc.integer({ min: 1, max: 400 }),
    timeZone: fc.constantFrom("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata"),
    asOf: fc.option(
      fc
        .date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
        .map((d) => d.toISOString()),
    ),
    by: fc.oneof(fc.subarray(groupings, { maxLength: 1 }), pairs),
    where: fc.record(
      Object.fromEntries(
        dimensionNames.map((name) => [
          name,
          fc.uniqueArray(value(name), { minLength: 1, maxLength: 4 }).map((values) => values.sort()),
        ]),
      ),
      { requiredKeys: [] },
    ),
  })
  .map(({ start, days, timeZone, asOf, by, where }) => {
    const from = shifted("2025-01-01", start);
    return { period: { from, to: shifted(from, days), timeZone }, asOf, by, where };
  });

test("parse(print(f)) is f, with no problem, also for values with commas", () => {
  fc.assert(
    fc.property(filters, (filter) => {
      expect(parse(print(filter), defaults)).toEqual({ filter, problems: [] });
    }),
  );
});

test("what a value may be is listed as the caller calls it", () => {
  const { problems } = parse([["agent_kind", "robot"]], defaults, [], (name, value) => `${name}/${value}`);
  expect(problems).toEqual(['"agent_kind" must be one of agent_kind/human, agent_kind/ai, not "robot".']);
});

test.each([
  ["channel=fax", '"channel" must be one of'],
  ["from=2026-13-01", '"from" must be a date'],
  ["from=12/04/2026", '"from" must be a date'],
  ["from=2026-02-30", '"from" must be a date'],
  ["to=9999-12-31", '"to" must be a date such as 2026-03-01, from 1990 to 2099, not "9999-12-31"'],
  ["from=0001-01-01&to=0001-02-01", "from 1990 to 2099"],
  ["from=1995-01-01&to=2026-01-01", "A period has at most 3660 days"],
  [
    "as_of=0000-01-01T00:00:00Z",
    '"as_of" must be an instant such as 2026-04-20T00:00:00Z, from 1990 to 2099',
  ],
  ["as_of=%2B275760-09-13T00:00:00Z", '"as_of" must be an instant'],
  ["toString=1", 'There is no filter called "toString"'],
  ["intent=%00", '"intent" holds a character'],
  ["from=2026-03-01", 'must be before "to"'],
  ["time_zone=Berlin", '"time_zone" must be a zone'],
  ["as_of=2026-04-20", '"as_of" must be an instant'],
  ["by=mood", '"by" must be one of'],
  ["colour=red", 'no filter called "colour"'],
])("%s is refused aloud", (query, sentence) => {
  const { problems } = parse(new URLSearchParams(query), defaults);
  expect(problems.join()).toContain(sentence);
});

test("repeated and comma-separated values combine", () => {
  const { filter } = parse(new URLSearchParams("channel=voice,chat&channel=email"), defaults);
  expect(filter.where.channel).toEqual(["chat", "email", "voice"]);
});

test("two groupings make a table; three, or two of time, are refused", () => {
  const parsed = (by: string) => parse(new URLSearchParams({ by }), defaults);
  expect(parsed("week,intent:2").filter.by).toEqual(["week", "intent:2"]);
  for (const by of ["week,day", "intent,intent:1", "channel,team,week"])
    expect(parsed(by).problems.join()).toContain("different groupings");
});

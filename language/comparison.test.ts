import { expect, test } from "vitest";
import { isComparison, parseComparison, whole } from "./comparison";

const october = { from: "2026-10-01", to: "2026-11-01", timeZone: "Europe/Berlin" };
const asked = (query: string) => parseComparison(new URLSearchParams(query), october);
const dates = ({ filter, against }: ReturnType<typeof asked>) =>
  [filter, against].map(({ period }) => `${period.from}..${period.to}`);

test("without a word, the equally long period before", () => {
  expect(dates(asked(""))).toEqual(["2026-10-01..2026-11-01", "2026-08-31..2026-10-01"]);
});

test("last year is the same dates; 29 February reads the 28th", () => {
  expect(dates(asked("against=last_year"))).toEqual(["2026-10-01..2026-11-01", "2025-10-01..2025-11-01"]);
  expect(dates(asked("from=2024-02-29&to=2024-03-31&against=last_year"))[1]).toBe("2023-02-28..2023-03-31");
});

test("a day cuts the period in two", () => {
  expect(dates(asked("against=before:2026-10-05"))).toEqual([
    "2026-10-05..2026-11-01",
    "2026-10-01..2026-10-05",
  ]);
  expect(asked("against=before:2026-12-01").problems.join()).toContain("must name a day inside the period");
});

test("what was cut in two can be had whole again; what was not is whole", () => {
  expect(whole(asked("against=before:2026-10-05&channel=chat"))).toEqual(asked("channel=chat").filter);
  expect(whole(asked("against=last_year")).period).toEqual(october);
});

test("against and all that begins with it and a point speak of the comparison", () => {
  expect(["against", "against.channel", "againstchannel", "channel"].filter(isComparison)).toEqual([
    "against",
    "against.channel",
  ]);
});

test("another cohort differs only in what is said of it", () => {
  const { filter, against, kind, problems } = asked(
    "channel=voice&team=Red&by=intent&against.channel=chat,email",
  );
  expect(problems).toEqual([]);
  expect(kind).toBe("cohort");
  expect(filter.where).toEqual({ channel: ["voice"], team: ["Red"] });
  expect(against).toEqual({ ...filter, where: { channel: ["chat", "email"], team: ["Red"] } });
});

test.each([
  ["against=tomorrow", '"against" must be previous'],
  ["against.channel=fax", 'In "against.": "channel" must be one of'],
  ["against=previous&against.channel=chat", "not both"],
  ["colour=red", 'no filter called "colour"'],
])("%s is refused aloud", (query, words) => {
  expect(asked(query).problems.join()).toContain(words);
});

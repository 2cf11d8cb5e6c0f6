import { expect, test } from "vitest";
import { dueDay } from "./due-day";

/** Monday 2 March 2026, 23:30 UTC: in Berlin it is Tuesday already. */
const night = new Date("2026-03-02T23:30:00Z");

test.each([
  ["I'll call you back tomorrow.", "2026-03-03"],
  ["We will refund it within five working days.", "2026-03-09"],
  ["within 5 days", "2026-03-07"],
  ["in 24 to 48 hours", "2026-03-04"],
  ["by Friday", "2026-03-06"],
  ["on Monday", "2026-03-09"],
  ["this week", "2026-03-08"],
  ["next week", "2026-03-15"],
  ["by the end of the month", "2026-03-31"],
  ["by 6 pm", "2026-03-02"],
  ["on 12 March", "2026-03-12"],
  ["on 1 February", "2027-02-01"],
  ["by 12/03/2026", "2026-03-12"],
  ["in a week", "2026-03-09"],
])("on Monday 2 March 2026, “%s” is %s", (words, day) => {
  expect(dueDay(words, night, "UTC")).toBe(day);
});

test("“tomorrow” is told in the zone: 23:30 UTC on the 2nd is the 3rd in Berlin, and tomorrow the 4th", () => {
  expect(dueDay("tomorrow", night, "Europe/Berlin")).toBe("2026-03-04");
});

test("within two working days of a Friday is Tuesday; over the clock change a day is a day", () => {
  expect(dueDay("within two working days", new Date("2026-03-27T12:00:00Z"), "Europe/Berlin")).toBe(
    "2026-03-31",
  );
  expect(dueDay("tomorrow", new Date("2026-03-28T12:00:00Z"), "Europe/Berlin")).toBe("2026-03-29");
});

test.each(["soon", "in the next few days", "as fast as we can"])("“%s” is no day", (words) => {
  expect(dueDay(words, night, "UTC")).toBeNull();
});

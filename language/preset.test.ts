import { expect, test } from "vitest";
import { type PresetName, preset } from "./preset";

const dates = (name: PresetName, today: string) => {
  const { from, to, timeZone } = preset(name, today, "Europe/Berlin");
  expect(timeZone).toBe("Europe/Berlin");
  return `${from}..${to}`;
};

test.each<[PresetName, string, string]>([
  ["7_days", "2026-03-01", "2026-02-23..2026-03-02"],
  ["28_days", "2026-11-22", "2026-10-26..2026-11-23"],
  ["90_days", "2026-11-22", "2026-08-25..2026-11-23"],
  ["this_month", "2026-11-22", "2026-11-01..2026-11-23"],
  ["this_month", "2026-11-01", "2026-11-01..2026-11-02"],
  ["this_month", "2026-12-31", "2026-12-01..2027-01-01"],
  ["last_month", "2026-01-31", "2025-12-01..2026-01-01"],
  ["last_month", "2028-03-31", "2028-02-01..2028-03-01"],
  ["this_quarter", "2026-03-31", "2026-01-01..2026-04-01"],
  ["this_quarter", "2026-04-01", "2026-04-01..2026-04-02"],
  ["last_quarter", "2026-02-14", "2025-10-01..2026-01-01"],
  ["last_quarter", "2026-12-31", "2026-07-01..2026-10-01"],
  ["year_to_date", "2026-01-01", "2026-01-01..2026-01-02"],
])("%s on %s is %s", (name, today, expected) => {
  expect(dates(name, today)).toBe(expected);
});

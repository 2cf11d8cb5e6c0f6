import { expect, test } from "vitest";
import { dateFormat } from "./date-format";
import { instant } from "./instant";

test.each([
  ["2026-03-01T10:00:00Z", "2026-03-01T10:00:00.000Z"],
  ["2026-03-01t10:00:00z", "2026-03-01T10:00:00.000Z"],
  ["2026-03-01 10:00:00.5+05:30", "2026-03-01T04:30:00.500Z"],
  ["2026-03-01T10:00-0130", "2026-03-01T11:30:00.000Z"],
  ["2024-02-29T23:59:60Z", "2024-02-29T23:59:59.000Z"],
  ["2026-03-01T10:00:00.123456Z", "2026-03-01T10:00:00.123Z"],
])("%s is %s", (text, expected) => {
  expect(instant(text, null)).toBe(expected);
});

test.each([
  ["12/04/2024", "date_order_missing", "Is “12/04/2024” day 12 of month 4, or day 4 of month 12?"],
  ["12-04-24 10:00", "date_order_missing", "Declare the format"],
  ["25/04/2024", "not_a_time", "Declare any other format"],
  ["2026-02-29T10:00:00Z", "not_a_time", "not on any calendar"],
  ["2026-13-01T10:00:00Z", "not_a_time", "not on any calendar"],
  ["2026-03-01T24:00:00Z", "not_a_time", "not on any calendar"],
  ["2026-03-01T10:60:00Z", "not_a_time", "not on any calendar"],
  ["2026-03-01", "not_a_time", "is not a time such as"],
  ["2021-04-2T15:30:51.418Z", "not_a_time", "is not a time such as"],
  ["yesterday", "not_a_time", "is not a time such as"],
  ["2026-03-01T10:00:00", "time_zone_missing", "--time-zone"],
])("%s is refused: %s", (text, code, sentence) => {
  const read = instant(text, null);
  expect(read).toMatchObject({ code, message: expect.stringContaining(sentence) });
});

test.each([
  ["2026-01-15T12:00:00", "Europe/Berlin", "2026-01-15T11:00:00.000Z"],
  ["2026-07-15T12:00:00", "Europe/Berlin", "2026-07-15T10:00:00.000Z"],
  ["2026-03-29T01:59:59", "Europe/Berlin", "2026-03-29T00:59:59.000Z"],
  ["2026-03-29T03:00:00", "Europe/Berlin", "2026-03-29T01:00:00.000Z"],
  ["2026-10-25T02:30:00", "Europe/Berlin", "2026-10-25T00:30:00.000Z"],
  ["2026-10-25T03:00:00", "Europe/Berlin", "2026-10-25T02:00:00.000Z"],
  ["2026-11-01T01:30:00", "America/New_York", "2026-11-01T05:30:00.000Z"],
  ["2026-03-08T12:00:00", "America/New_York", "2026-03-08T16:00:00.000Z"],
  ["2026-04-05T02:00:00", "Australia/Lord_Howe", "2026-04-04T15:30:00.000Z"],
  ["2023-08-14T00:32:00", "Asia/Kolkata", "2023-08-13T19:02:00.000Z"],
])("%s in %s is %s; of an hour that comes twice it is the first", (text, zone, expected) => {
  expect(instant(text, zone)).toBe(expected);
});

test("an hour that clocks skipped is refused", () => {
  expect(instant("2026-03-29T02:30:00", "Europe/Berlin")).toMatchObject({ code: "no_such_time" });
  expect(instant("2026-03-08T02:00:00", "America/New_York")).toMatchObject({ code: "no_such_time" });
});

test.each([
  ["DD/MM/YYYY HH:mm", "09/08/2023 11:15", "2023-08-09T05:45:00.000Z"],
  ["D/M/YYYY H:mm", "1/3/2016 2:55", "2016-02-29T21:25:00.000Z"],
  ["D/M/YYYY H:mm", "29/2/2016 06:10", "2016-02-29T00:40:00.000Z"],
  ["YYYY/MM/DD HH:mm:ss.SSS", "2012/10/09 14:50:17.000", "2012-10-09T09:20:17.000Z"],
  ["MM/DD/YYYY hh:mm A", "12/04/2024 12:05 AM", "2024-12-03T18:35:00.000Z"],
  ["DD-MMM-YY", "14-Aug-23", "2023-08-13T18:30:00.000Z"],
  ["YYYY-MM-DD[T]HH:mm:ssZ", "2024-04-12T11:36:25+02:00", "2024-04-12T09:36:25.000Z"],
  ["unix", "1700000000", "2023-11-14T22:13:20.000Z"],
  ["unix_ms", "1700000000123", "2023-11-14T22:13:20.123Z"],
])("with the format %s, %s in Kolkata is %s", (format, text, expected) => {
  expect(dateFormat(format, "Asia/Kolkata").read(text)).toBe(expected);
});

test.each([
  ["DD/MM/YYYY", "9/8/2023"],
  ["DD/MM/YYYY", "31/04/2023"],
  ["DD/MM/YYYY HH:mm", "09/08/2023 11:15:00"],
  ["DD.MM.YYYY", "09x08x2023"],
  ["D MMM YYYY", "3 Foo 2023"],
  ["unix", "soon"],
])("with the format %s, %s is refused", (format, text) => {
  expect(dateFormat(format, "UTC").read(text)).toMatchObject({ code: "not_a_time" });
});

test("a format without a year, or without a zone, is refused when it is declared", () => {
  expect(() => dateFormat("DD/MM", "UTC")).toThrow("has no year");
  expect(() => dateFormat("DD/MM/YYYY", null)).toThrow("no time zone");
});

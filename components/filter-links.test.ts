import { expect, test } from "vitest";
import { type Filter, parse } from "@/language/filter";
import { address, without, written } from "./filter-links";

const period = { from: "2026-03-01", to: "2026-04-01", timeZone: "Europe/Berlin" };
const filter: Filter = {
  period,
  asOf: null,
  by: [],
  where: { channel: ["chat", "voice"], team: ["North, late"] },
};

test("an address can be read by people and by the parser", () => {
  const found = address("/journeys", filter, [["outcome", "silent"]]);
  expect(found).toBe(
    "/journeys?from=2026-03-01&to=2026-04-01&time_zone=Europe/Berlin&channel=chat,voice&team=North%5C,+late&outcome=silent",
  );
  expect(parse(new URL(found, "http://here").searchParams, period, ["outcome"])).toEqual({
    filter,
    problems: [],
  });
});

test("one value can be taken away, and the last one takes its dimension along", () => {
  expect(without(filter, "channel", "chat").where).toEqual({ channel: ["voice"], team: ["North, late"] });
  expect(without(filter, "team", "North, late").where).toEqual({ channel: ["chat", "voice"] });
});

test("a value with a comma is written so that it stays one value", () => {
  expect(written(filter, "team", "North, late")).toBe("North\\, late");
});

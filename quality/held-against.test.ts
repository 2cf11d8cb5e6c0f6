import { expect, test } from "vitest";
import type { Reading } from "@/language/reading";
import { heldAgainst } from "./held-against";
import { targetScope } from "./target-scope";
import { typedValue } from "./typed-value";

const reading = (low: number, high: number, rest: Partial<Reading> = {}) =>
  ({ low, high, direction: "higher", standing: "sound", ...rest }) as Reading;

test.each([
  ["70% to 75% against 70%: reached", reading(0.7, 0.75), 0.7, "reached"],
  ["70% to 75% against 76%: not", reading(0.7, 0.75), 0.76, "missed"],
  ["70% to 75% against 75%: cannot be told", reading(0.7, 0.75), 0.75, "open"],
  [
    "lower is better, 10% to 12% against 12%: reached",
    reading(0.1, 0.12, { direction: "lower" }),
    0.12,
    "reached",
  ],
  ["lower is better, 10% to 12% against 9%: not", reading(0.1, 0.12, { direction: "lower" }), 0.09, "missed"],
  [
    "lower is better, 10% to 12% against 11%: cannot be told",
    reading(0.1, 0.12, { direction: "lower" }),
    0.11,
    "open",
  ],
  ["too few to say: nothing", reading(0.1, 0.9, { standing: "too_few" }), 0.5, null],
] as const)("%s", (_, given, target, verdict) => {
  expect(heldAgainst(given, { value: target, dueOn: "2026-10-01" }, "2026-10-02")).toBe(verdict);
});

test("until the day is over, what is not reached is not there yet", () => {
  const target = { value: 0.76, dueOn: "2026-10-01" };
  expect(heldAgainst(reading(0.7, 0.75), target, "2026-10-01")).toBe("not_yet");
  expect(heldAgainst(reading(0.7, 0.77), target, "2026-10-01")).toBe("open");
});

test("a selection has the target of everybody, of one team or of one agent, and of nothing else", () => {
  expect(targetScope({ where: {} })).toEqual({ team: null, agent: null });
  expect(targetScope({ where: { team: ["One"] } })).toEqual({ team: "One", agent: null });
  expect(targetScope({ where: { agent: ["ann"] } })).toEqual({ team: null, agent: "ann" });
  expect(targetScope({ where: { team: ["One", "Two"] } })).toBeNull();
  expect(targetScope({ where: { team: ["One"], channel: ["voice"] } })).toBeNull();
});

test("80 and 80,5 % are 0.8 and 0.805; 101 % is none, 101 seconds are", () => {
  expect(typedValue("80", "share")).toBe(0.8);
  expect(typedValue(" 80,5 ", "share")).toBe(0.805);
  expect(typedValue("101", "share")).toBe("The target must be a number from 0 to 100 (%).");
  expect(typedValue("", "share")).toMatch(/^The target must be/);
  expect(typedValue("101", "seconds")).toBe(101);
});

import { expect, test } from "vitest";
import type { Comparison } from "./compare";
import { handleTimeFall } from "./handle-time-fall";

const change = (low: number | null, high: number | null): Comparison => ({
  difference: low === null || high === null ? null : (low + high) / 2,
  low,
  high,
  verdict: low === null ? "too_few" : "no_clear_change",
});
const fall = change(-60, -10);
const kept = change(-0.03, 0.02);
const better = change(0.01, 0.05);

test("60 to 10 seconds faster, and neither companion can have lost more than 3 points: good", () => {
  expect(handleTimeFall(fall, [kept, better])).toBe("good");
});

test("one companion may have lost 3.1 points: faster, and not shown to be kept", () => {
  expect(handleTimeFall(fall, [change(-0.031, 0.05), better])).toBe("unproven");
  expect(handleTimeFall(fall, [better, change(-0.2, -0.1)])).toBe("unproven");
});

test("a companion that cannot be read proves nothing, and none at all neither", () => {
  expect(handleTimeFall(fall, [change(null, null), better])).toBe("unproven");
  expect(handleTimeFall(fall, [])).toBe("unproven");
});

test("an interval that touches 0, a rise, and what cannot be read are no falls", () => {
  for (const handleTime of [change(-60, 0), change(5, 60), change(null, null)])
    expect(handleTimeFall(handleTime, [better, better])).toBe("no_fall");
});

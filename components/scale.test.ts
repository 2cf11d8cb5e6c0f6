import { expect, test } from "vitest";
import { fromTop, position, roundDomain, ticks } from "./scale";

test("a position is held inside 0 to 100", () => {
  const domain = { low: 0.5, high: 1 };
  expect(position(domain, 0.75)).toBe(50);
  expect(position(domain, 0.4)).toBe(0);
  expect(position(domain, 2)).toBe(100);
  expect(fromTop(domain, 1)).toBe(0);
  expect(position({ low: 3, high: 3 }, 3)).toBe(50);
  expect(position({ low: 0, high: 3 }, 1)).toBe(33.33);
  expect(fromTop({ low: 0, high: 3 }, 1)).toBe(66.67);
});

test("a domain is round, and a share never leaves 0 to 100%", () => {
  expect(roundDomain([0.58, 0.83], "share")).toEqual({ low: 0.55, high: 0.85 });
  expect(roundDomain([0.93, 0.999], "share")).toEqual({ low: 0.92, high: 1 });
  expect(roundDomain([0.5], "share")).toEqual({ low: 0.4, high: 0.6 });
  expect(roundDomain([], "share")).toEqual({ low: 0, high: 1 });
  expect(roundDomain([310, 420], "seconds")).toEqual({ low: 300, high: 420 });
});

test("ticks are round and stay inside the domain", () => {
  expect(ticks({ low: 0.5, high: 0.9 })).toEqual([0.5, 0.6, 0.7, 0.8, 0.9]);
  expect(ticks({ low: -0.1, high: 0.2 })).toEqual([-0.1, 0, 0.1, 0.2]);
  expect(ticks({ low: 0, high: 1 })).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
});

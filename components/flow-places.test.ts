import { expect, test } from "vitest";
import { flowPlaces } from "./flow-places";

const flow = (from: string, to: string, all: number) => ({
  key: `${from}-${to}`,
  from,
  to,
  all,
  lost: 0,
  unknown: 0,
});

test("60, 30 and 10 in a height of 110 with one gap: one unit each, the largest first, bands one below the other", () => {
  const { left, right, bands } = flowPlaces(
    [flow("chat", "email", 30), flow("chat", "voice", 60), flow("email", "voice", 10)],
    110,
  );
  expect(left).toEqual([
    { name: "chat", y: 0, height: 90 },
    { name: "email", y: 100, height: 10 },
  ]);
  expect(right).toEqual([
    { name: "voice", y: 0, height: 70 },
    { name: "email", y: 80, height: 30 },
  ]);
  expect(bands.map(({ key, left, right, height }) => [key, left, right, height])).toEqual([
    ["chat-voice", 0, 0, 60],
    ["email-voice", 100, 60, 10],
    ["chat-email", 60, 80, 30],
  ]);
});

test("nothing that flows takes no place", () => {
  expect(flowPlaces([], 100)).toEqual({ left: [], right: [], bands: [] });
});

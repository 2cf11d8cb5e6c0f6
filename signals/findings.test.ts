import { expect, test } from "vitest";
import type { Captured } from "./captured";
import { findings, standing } from "./findings";
import { signals } from "./signals";

const all = Object.fromEntries(signals.map(({ id }) => [id, { n: 100, arrived: 100 }]));
const place = (source: string, arrived: Captured["arrived"]): Captured => ({
  source,
  channel: "chat",
  contacts: 100,
  looked: 100,
  arrived: { ...all, ...arrived },
});

test.each([
  [{ n: 0, arrived: 0 }, "unasked"],
  [{ n: 9, arrived: 0 }, "few"],
  [{ n: 10, arrived: 0 }, "blind"],
  [{ n: 10, arrived: 7 }, "dim"],
  [{ n: 10, arrived: 8 }, "clear"],
] as const)("%o is %s where 80% are enough", (of, expected) => {
  expect(standing(of, { enough: 0.8 })).toBe(expected);
});

test("nothing is found where everything arrives, or where there is nothing to ask", () => {
  expect(findings([])).toEqual([]);
  expect(findings([place("a", {})])).toEqual([]);
});

test("what arrives from nowhere comes first, then 100 of 200, then 180 of 200 that are too few in one place", () => {
  const rows = [
    place("a", { ces: { n: 20, arrived: 0 }, intent: { n: 100, arrived: 0 } }),
    place("b", { ces: { n: 30, arrived: 0 }, identity: { n: 100, arrived: 80 } }),
  ];
  const short = findings(rows).map(({ signal, standing: found, whole, places }) => [
    `${signal.id} is ${found}: ${whole.arrived} of ${whole.n}`,
    places.map(({ source, standing: here }) => `${source} ${here}`),
  ]);
  expect(short).toEqual([
    ["ces is blind: 0 of 50", ["b blind", "a blind"]],
    ["intent is dim: 100 of 200", ["a blind"]],
    ["identity is partly: 180 of 200", ["b dim"]],
  ]);
});

test("9 rows that say nothing are too few to be blind, 9 and 9 are enough together", () => {
  const nine = { ces: { n: 9, arrived: 0 } };
  const without = Object.fromEntries(signals.map(({ id }) => [id, { n: 0, arrived: 0 }]));
  const row = (source: string) => ({ ...place(source, {}), arrived: { ...without, ...nine } });
  expect(findings([row("a")])).toEqual([]);
  expect(findings([row("a"), row("b")])).toMatchObject([{ standing: "blind", whole: { n: 18 }, places: [] }]);
});

test("of 20 looked at among 80 and all of 20 others, half have come from the many and all from the few: 24 of 40, not 30", () => {
  const many = { ...place("many", { intent: { n: 20, arrived: 10 } }), contacts: 80, looked: 20 };
  const few = { ...place("few", { intent: { n: 20, arrived: 20 } }), contacts: 20, looked: 20 };
  const found = findings([few, many]).find(({ signal }) => signal.id === "intent");
  expect(found?.whole).toEqual({ n: 40, arrived: 24 });
  expect(found?.places.map(({ source }) => source)).toEqual(["many"]);
});

test("of what came once in a place of few, something has come, however many are elsewhere", () => {
  const many = { ...place("many", { ces: { n: 20, arrived: 0 } }), contacts: 1_000_000, looked: 20 };
  const few = { ...place("few", { ces: { n: 20, arrived: 1 } }), contacts: 20, looked: 20 };
  const found = findings([many, few]).find(({ signal }) => signal.id === "ces");
  expect(found).toMatchObject({ standing: "dim", whole: { n: 40, arrived: 1 } });
});

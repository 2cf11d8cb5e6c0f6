import fc from "fast-check";
import { expect, test } from "vitest";
import { kaplanMeier, survivalAt } from "./kaplan-meier";

const once = (time: number, events: number) => ({ time, events, censored: 1 - events });

test("weeks of remission on 6-MP, 21 patients (Freireich 1963)", () => {
  const times = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];
  const relapsed = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0];
  const steps = kaplanMeier(times.map((time, at) => once(time, relapsed[at] ?? 0)));
  const published = [
    [6, 0.857, 0.0764, 0.8571428571428572, 0.07636035483212125],
    [7, 0.807, 0.0869, 0.8067226890756303, 0.0869352851800572],
    [10, 0.753, 0.0963, 0.7529411764705882, 0.09634965299432051],
    [13, 0.69, 0.1068, 0.6901960784313725, 0.10681470777500983],
    [16, 0.627, 0.1141, 0.6274509803921569, 0.11405386525675254],
    [22, 0.538, 0.1282, 0.5378151260504203, 0.12823375169303403],
    [23, 0.448, 0.1346, 0.44817927170868355, 0.13459145675576048],
  ] as const;
  expect(steps.map(({ time }) => time)).toEqual(published.map(([time]) => time));
  for (const [at, [, survival, error, digits, errorDigits]] of published.entries()) {
    expect(Math.abs((steps[at]?.survival ?? 9) - survival)).toBeLessThan(6e-4);
    expect(Math.abs((steps[at]?.standardError ?? 9) - error)).toBeLessThan(6e-5);
    expect(steps[at]?.survival).toBeCloseTo(digits, 12);
    expect(steps[at]?.standardError).toBeCloseTo(errorDigits, 12);
  }
  expect(steps[0]?.low).toBeCloseTo(0.62, 3);
  expect(steps[0]?.high).toBeCloseTo(0.952, 3);
  expect(survivalAt(steps, 5.9)).toBeNull();
  expect(survivalAt(steps, 12)?.time).toBe(10);
});

test("with nobody lost it is the share still without the event, its error that of a proportion", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { minLength: 2, maxLength: 60 }), (times) => {
      for (const { time, survival, standardError } of kaplanMeier(times.map((time) => once(time, 1)))) {
        const left = times.filter((other) => other > time).length / times.length;
        expect(survival).toBeCloseTo(left, 12);
        expect(standardError).toBeCloseTo(Math.sqrt((left * (1 - left)) / times.length), 12);
      }
    }),
  );
});

test("counts by hour are as good as one row each; nobody has no steps; all at once end at 0 without an interval", () => {
  const grouped = kaplanMeier([
    { time: 24, events: 2, censored: 1 },
    { time: 48, events: 1, censored: 4 },
  ]);
  const single = [
    [24, 1],
    [24, 0],
    [48, 0],
    [48, 1],
    [24, 1],
    [48, 0],
    [48, 0],
    [48, 0],
  ] as const;
  expect(kaplanMeier(single.map(([time, events]) => once(time, events)))).toEqual(grouped);
  expect(grouped.map(({ survival }) => survival)).toEqual([0.75, 0.75 * 0.8]);
  expect(kaplanMeier([])).toEqual([]);
  expect(kaplanMeier([{ time: 1, events: 0, censored: 9 }])).toEqual([]);
  expect(kaplanMeier([{ time: 1, events: 1, censored: 0 }])[0]).toMatchObject({
    survival: 0,
    standardError: 0,
    low: null,
  });
});

test("impossible input is refused by name", () => {
  expect(() => kaplanMeier([{ time: Number.NaN, events: 1, censored: 0 }])).toThrow(
    "time must be a finite number",
  );
  expect(() => kaplanMeier([{ time: 1, events: -1, censored: 0 }])).toThrow(
    "events must be at least 0, not -1",
  );
  expect(() => kaplanMeier([{ time: -1, events: 1, censored: 0 }])).toThrow(
    "time must be at least 0, not -1",
  );
});

import { expect, test } from "vitest";
import type { AgentWork } from "./agent-work";
import { coachedById } from "./coached";
import { departures } from "./departures";
import type { WorkCell } from "./expected-hits";
import { randomBinomial } from "./inference/random-binomial";
import { randomStream } from "./inference/random-stream";

const step = (id: string) => coachedById(id) ?? expect.unreachable(id);
const resolution = step("interaction-resolution");
const hold = step("long-hold");
const cell = (path: string, k: number, n: number): WorkCell => ({ keys: [path, "voice"], k, n });

const work: AgentWork = new Map([
  [
    "ann",
    [cell("billing > refund", 20, 60), cell("billing", 8, 10), cell("delivery", 48, 60), cell("rare", 1, 9)],
  ],
  ["bo", [cell("billing > refund", 96, 120), cell("billing", 16, 20), cell("delivery", 96, 120)]],
]);
const find = (id: string, intent: string | null) =>
  departures(id, [{ coached: resolution, work }]).find((one) => one.intent === intent);

test("Ann's refunds, 20/60 beside 116/180, are worse; her deliveries, 48/60 beside 144/180, are not", () => {
  expect(find("ann", "billing > refund")).toMatchObject({ k: 20, n: 60, stands: "worse" });
  expect(find("ann", "billing > refund")?.expected).toBeCloseTo((60 * 116) / 180, 12);
  expect(find("ann", "delivery")).toMatchObject({ stands: null });
  expect(find("bo", "billing > refund")).toMatchObject({ stands: "better" });
});

test("a path is looked at with those below it, as a filter selects; fewer than ten rows are not looked at", () => {
  expect(find("ann", "billing")).toMatchObject({ k: 28, n: 70 });
  expect(find("ann", "rare")).toBeUndefined();
  expect(find("ann", null)).toMatchObject({ k: 77, n: 139 });
});

test("where less is better, more is worse", () => {
  const [first] = departures("ann", [{ coached: hold, work }]);
  expect(first).toMatchObject({ intent: "billing > refund", stands: "better" });
});

test("whoever had nothing departs from nothing", () => {
  expect(departures("cy", [{ coached: resolution, work }])).toEqual([]);
});

test("of equals, looked at in 5 steps of 6 intents each, something is said of at most 10 in 100", () => {
  const random = randomStream(11);
  const equals = (): AgentWork =>
    new Map(
      Array.from({ length: 12 }, (_, agent) => [
        `a${agent}`,
        ["a", "b", "c", "d", "e", "f"].map((path) => cell(path, randomBinomial(random, 25, 0.75), 25)),
      ]),
    );
  const said = Array.from({ length: 100 }, () => {
    const steps = Array.from({ length: 5 }, () => ({ coached: resolution, work: equals() }));
    return departures("a0", steps).some(({ stands }) => stands !== null);
  }).filter(Boolean).length;
  console.log(`equals: something said of ${said} of 100`);
  expect(said).toBeLessThanOrEqual(10);
});

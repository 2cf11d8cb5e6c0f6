import { expect, test } from "vitest";
import { intentSteps } from "./intent-steps";

test("paths become a tree, each step once, in order", () => {
  expect(intentSteps(["delivery", "billing > refund > late", "billing > refund", "billing > fee"])).toEqual([
    {
      path: "billing",
      step: "billing",
      below: [
        { path: "billing > fee", step: "fee", below: [] },
        {
          path: "billing > refund",
          step: "refund",
          below: [{ path: "billing > refund > late", step: "late", below: [] }],
        },
      ],
    },
    { path: "delivery", step: "delivery", below: [] },
  ]);
});

test("no intents, no tree; a path given twice stands once", () => {
  expect(intentSteps([])).toEqual([]);
  expect(intentSteps(["a", "a"])).toHaveLength(1);
});

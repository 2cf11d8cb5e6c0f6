import { expect, test } from "vitest";
import { listed } from "./listed";

const agents = (n: number) => Array.from({ length: n }, (_, i) => `a${i}`);

test("120 agents are listed, and a selected one who is not among them", () => {
  expect(listed(agents(120), ["gone"], false)).toEqual({ isCut: false, values: [...agents(120), "gone"] });
});

test("of 121 only the selected ones are, until all are asked for", () => {
  expect(listed(agents(121), ["a7"], false)).toEqual({ isCut: true, values: ["a7"] });
  expect(listed(agents(121), ["a7"], true)).toEqual({ isCut: false, values: agents(121) });
});

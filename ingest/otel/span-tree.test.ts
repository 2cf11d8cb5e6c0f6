import { expect, test } from "vitest";
import { spansOf } from "./batch";
import { spanTree } from "./span-tree";
import { bytes, request, type Sketch } from "./test-spans";

/** Spans as pairs of themselves and their parents: `21` is 2 below 1. */
function drawn(...pairs: string[]) {
  const sketches = pairs.map(([id, parent]): Sketch => ({ id: id as string, parent }));
  const spans = spansOf(bytes(request(sketches)), "json").taken;
  const tree = spanTree(spans);
  const named = (ids: string) => spans.filter(({ spanId }) => ids.includes(spanId[0] as string));
  const names = (of: typeof spans) => of.map(({ spanId }) => spanId[0]).join("");
  return {
    depths: spans.map(tree.depth).join(""),
    uppermost: (ids: string) => names(tree.uppermost(named(ids))),
    innermost: (ids: string) => names(tree.innermost(named(ids))),
  };
}

test("1 > 2 > 3 and 1 > 4: depths 0, 1, 2, 1", () => {
  const tree = drawn("1", "21", "32", "41");
  expect(tree.depths).toBe("0121");
  expect([tree.uppermost("234"), tree.uppermost("1234"), tree.uppermost("34")]).toEqual(["24", "1", "34"]);
  expect([tree.innermost("123"), tree.innermost("124"), tree.innermost("14")]).toEqual(["3", "24", "4"]);
});

test("a parent that has not arrived counts as one, and stands between nothing", () => {
  const tree = drawn("2f", "32");
  expect(tree.depths).toBe("12");
  expect(tree.uppermost("23")).toBe("2");
});

test("spans in a circle stand still", () => {
  const tree = drawn("12", "21");
  expect(tree.depths).toHaveLength(2);
  expect(tree.uppermost("3")).toBe("");
});

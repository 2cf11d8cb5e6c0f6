import fc from "fast-check";
import { expect, test } from "vitest";
import { foundIn, type Look, markedText, redactionsIn } from "./marked-text";

test("a text is cut at its marks; where two lie over one another, what was searched for is seen", () => {
  expect(
    markedText("order 4471 is late", [
      { from: 6, to: 10, look: "again" },
      { from: 8, to: 13, look: "found" },
    ]),
  ).toEqual([
    { text: "order ", look: null },
    { text: "44", look: "again" },
    { text: "71", look: "found" },
    { text: " is", look: "found" },
    { text: " late", look: null },
  ]);
});

test("the parts together are the text, wherever the marks are", () =>
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.array(
        fc.record({
          from: fc.integer({ min: -5, max: 40 }),
          to: fc.integer({ min: -5, max: 40 }),
          look: fc.constantFrom<Look>("again", "found", "promise"),
        }),
      ),
      (text, notes) => {
        expect(
          markedText(text, notes)
            .map((part) => part.text)
            .join(""),
        ).toBe(text);
      },
    ),
  ));

test("a word is found in any case, and as it is written: a dot is a dot", () => {
  expect(foundIn("Refund? refund. REFUND", "refund").map(({ from }) => from)).toEqual([0, 8, 16]);
  expect(foundIn("a.b axb", "a.b").map(({ from }) => from)).toEqual([0]);
  expect(foundIn("anything", "")).toEqual([]);
});

test("what was blacked out is known by its marks", () => {
  const found = redactionsIn("I am [NAME], card ███, see [1], <email>, [e-mail]");
  expect(found.map(({ from }) => from)).toEqual([5, 18, 32, 41]);
});

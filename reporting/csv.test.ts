import fc from "fast-check";
import { expect, test } from "vitest";
import { csv } from "./csv";
import type { Cell } from "./table";

async function written(columns: string[], rows: Cell[][]): Promise<string> {
  let text = "";
  for await (const line of csv({ columns, rows })) text += line;
  return text;
}

test("texts with commas, quotes and line breaks are quoted; null is empty, numbers stay numbers", async () => {
  expect(
    await written(
      ["team", "value"],
      [
        ["a,b", 0.5],
        ['say "hi"\n', null],
        ["x", -2],
      ],
    ),
  ).toBe('team,value\r\n"a,b",0.5\r\n"say ""hi""\n",\r\nx,-2\r\n');
});

test.each(["=1+1", "+49 30", "-sum(a1)", "@here", "\t=1", "\r=1", "  =1", '=cmd|"/c calc"!a1'])(
  "%j is shown, not calculated",
  async (text) => {
    expect((await written(["x"], [[text]])).split("\r\n").slice(1).join()).toMatch(/^"?'/);
  },
);

test("no text begins with what a spreadsheet calculates", () =>
  fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme" }), async (text) => {
      const cell = (await written(["x"], [[text]])).slice("x\r\n".length).replace(/^"/, "");
      expect(cell).not.toMatch(/^\s*[=+\-@]/);
    }),
  ));

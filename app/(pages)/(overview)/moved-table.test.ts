import { expect, test } from "vitest";
import type { Reading } from "@/language/reading";
import type { MovedCell } from "@/metrics/explanation";
import { movedTable } from "./moved-table";

const none = { standing: "none" } as Reading;

/** So many kinds, each of which adds a thousandth by its rate. */
function tableOf(kinds: number) {
  const parts = { total: 0.001, rate: 0.001, mix: 0 };
  const cells = Array.from(
    { length: kinds },
    (_, place): MovedCell => ({
      group: { channel_path: `${place}` },
      parts,
      before: null,
      after: null,
      comparison: null,
      shares: { after: 0, before: 0 },
      reasons: [],
    }),
  );
  const whole = { value: kinds / 1000 } as never;
  return movedTable(
    "Apart",
    { before: "before", after: "after" } as never,
    { after: none, before: null } as never,
    {
      cells,
      rest: null,
      total: kinds / 1000,
      rate: whole,
      mix: { value: 0 } as never,
      named: [],
      others: parts,
    },
  ).rows.map(({ cells: [kind, , , adds] }) => [kind, adds]);
}

test("a hundred kinds have a row each, then the whole", () => {
  const rows = tableOf(100);
  expect(rows).toHaveLength(101);
  expect(rows.at(-1)).toEqual(["The whole change", "+10.00"]);
});

test("of 130 kinds the 30 that add least are one row: 30 · 0.10 points", () => {
  const rows = tableOf(130);
  expect(rows).toHaveLength(102);
  expect(rows.slice(-2)).toEqual([
    ["30 kinds that add least", "+3.00"],
    ["The whole change", "+13.00"],
  ]);
});

import { expect, test } from "vitest";
import { importProgress } from "./import-progress";

function told(isTTY: boolean) {
  const pieces: string[] = [];
  const progress = importProgress({ isTTY, write: (piece: string) => pieces.push(piece) > 0 });
  return { progress, text: () => pieces.join("").replaceAll(/, [\d,∞]+ a second */g, "") };
}

test("the last line counts all rows, also those that were kept after the last byte was read", () => {
  const { progress, text } = told(false);
  const state = { readBytes: 100, totalBytes: 100, rows: 6433 };
  progress.show(state);
  state.rows = 7449;
  progress.show(state);
  progress.end();
  progress.end();
  expect(text()).toBe("100% read, 7,449 rows\n");
});

test("a terminal has one line, which ends", () => {
  const { progress, text } = told(true);
  progress.show({ readBytes: 0, totalBytes: 0, rows: 0 });
  progress.end();
  expect(text()).toBe("\r100% read, 0 rows\n");
});

test("what ends before it has begun says nothing", () => {
  const { progress, text } = told(true);
  progress.end();
  expect(text()).toBe("");
});

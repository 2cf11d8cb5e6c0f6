import { expect, test } from "vitest";
import { changed } from "./address";

test("a parameter is set, replaced and taken away; the others stay as they are", () => {
  expect(changed("/review", { at: "7" })).toBe("/review?at=7");
  expect(changed("/review?rule=silence,lost_context&at=7", { at: "8", done: "judged:3" })).toBe(
    "/review?rule=silence,lost_context&at=8&done=judged:3",
  );
  expect(changed("/review?cursor=a&cursor=b&at=7", { at: null })).toBe("/review?cursor=a&cursor=b");
  expect(changed("/review?at=7", { at: null })).toBe("/review");
});

import { expect, test } from "vitest";
import { type Place, turns } from "./turns";

/** The names of those whose turn has come, in order. */
function told(take: () => Place, names: string) {
  const come: string[] = [];
  const places = new Map(
    [...names].map((name) => {
      const place = take();
      void place.come.then(() => come.push(name));
      return [name, place] as const;
    }),
  );
  const after = async (...leaving: string[]) => {
    for (const name of leaving) places.get(name)?.leave();
    await new Promise(setImmediate);
    return come.join("");
  };
  return after;
}

test("two work at once, the others in the order in which they came, one for each who leaves", async () => {
  const after = told(turns(2), "abcd");
  expect(await after()).toBe("ab");
  expect(await after("b")).toBe("abc");
  expect(await after("b")).toBe("abc");
  expect(await after("a", "c")).toBe("abcd");
});

test("whoever leaves while waiting is not waited for, and takes nobody's turn", async () => {
  const after = told(turns(1), "abc");
  expect(await after("b")).toBe("ab");
  expect(await after("a")).toBe("abc");
});

test("a line in which all have left lets the next come at once", async () => {
  const take = turns(1);
  expect(await told(take, "ab")("a", "b")).toBe("ab");
  expect(await told(take, "c")()).toBe("c");
});

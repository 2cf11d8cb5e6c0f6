import { expect, test } from "vitest";
import { sealed, unsealed } from "./sealed";

const master = "a secret of thirty-two characters";

test("what was sealed can be read with the same secret, and says nothing by itself", () => {
  const text = sealed("whsec_abc ü", master);
  expect(text).not.toContain("whsec");
  expect(sealed("whsec_abc ü", master)).not.toBe(text);
  expect(unsealed(text, master)).toBe("whsec_abc ü");
});

test("with another secret, cut, changed or made up it is null", () => {
  const text = sealed("whsec_abc", master);
  const changed = `${text.slice(0, -2)}${text.at(-2) === "A" ? "B" : "A"}${text.at(-1)}`;
  for (const other of [text.slice(0, -1).slice(0, -4), changed, "", "AAAA", "x".repeat(60)])
    expect(unsealed(other, master)).toBeNull();
  expect(unsealed(text, `${master}!`)).toBeNull();
});

import { expect, test } from "vitest";
import { masked } from "./masked";

test.each([
  ["email", "ann@example.org", "a…@e…org"],
  ["email", "a@x.org", "…@x…"],
  ["email", "no address", "no…ss"],
  ["phone", "+4930123456", "+49…56"],
  ["customer_id", "A-100200", "A-…00"],
  ["customer_id", "A1234", "A…"],
  ["customer_id", "A1", "…"],
  ["customer_id", "", "…"],
])("%s %s is shown as %s", (kind, value, shown) => {
  expect(masked(kind, value)).toBe(shown);
});

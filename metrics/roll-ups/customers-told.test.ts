import fc from "fast-check";
import { expect, test } from "vitest";
import { modulus } from "@/db/roll-ups/tally";
import { customersTold } from "./customers-told";

/** The sums of the powers 0 to 8 of the numbers of customers, one for each fact. */
function sumsOf(customers: number[]): number[] {
  const prime = BigInt(modulus);
  return Array.from({ length: 9 }, (_, power) => {
    const sum = customers.reduce((sum, customer) => sum + BigInt(customer) ** BigInt(power), 0n);
    return Number(sum % prime);
  });
}

test("no facts have no customer, seven facts of 5, 5, 5, 9, 9, 12 and 12 have three", () => {
  expect(customersTold(sumsOf([]))).toBe(0);
  expect(customersTold(sumsOf([5, 5, 5, 9, 9, 12, 12]))).toBe(3);
});

test("a customer whose facts have all gone is none any more: 4, 4, 8 less 4, 4", () => {
  const [came, went] = [sumsOf([4, 4, 8]), sumsOf([4, 4])];
  expect(customersTold(came.map((sum, place) => sum - (went[place] ?? 0)))).toBe(1);
});

test("up to five it is the number of distinct customers, and from there on five", () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.integer({ min: 1, max: 40 }).map((n) => n * 1_000_003),
        { maxLength: 30 },
      ),
      (customers) => {
        expect(customersTold(sumsOf(customers))).toBe(Math.min(5, new Set(customers).size));
      },
    ),
  ));

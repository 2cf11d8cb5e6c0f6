import fc from "fast-check";
import { expect, test } from "vitest";
import type { Said } from "./said";
import { cents, saidFacts } from "./said-facts";

const customer = (text: string): Said => ({ role: "customer", text, at: null });
const agent = (text: string): Said => ({ role: "human_agent", text, at: null });
const told = (text: string, asked = "") =>
  saidFacts(customer(text), agent(asked)).map(({ kind, value }) => `${kind} ${value}`);

test.each([
  ["order 4471-8820, please", ["number 44718820"]],
  ["double four seven one nine oh", ["number 447190"]],
  ["I paid 1.249,00 EUR on 2 March", ["amount 124900", "date *-3-2"].sort()],
  ["€49.90 and 18,40", ["amount 1840", "amount 4990"]],
  ["call me on +49 171 5552381", ["phone 715552381"]],
  ["[PHONE] and <email>", ["email <EMAIL>", "phone [PHONE]"]],
  ["Lindenweg 7, 10115 Berlin", ["address lindenweg 7"]],
  ["221 Baker St", ["address baker street 221"]],
  ["at 10:30 in 2019, flight LH2034, item 778812", []],
])("“%s” tells %j", (text, facts) => {
  expect(told(text).sort()).toEqual(facts);
});

test("a postcode and a name are known by the question for them", () => {
  expect(told("80331", "Your postcode, please?")).toEqual(["address 80331"]);
  expect(told("crystal minh", "may I have your name?")).toEqual(["name crystal minh"]);
  expect(told("crystal clear")).toEqual([]);
});

test("what is only quoted from an earlier letter is not told again", () => {
  expect(told("Thanks.\n> order 4471-8820")).toEqual([]);
});

test("1.249,00 and 1249 and 1,249.00 are 124900 cents", () => {
  expect(["1.249,00", "1249", "1,249.00", "1249."].map(cents)).toEqual(Array(4).fill("124900"));
});

test("facts lie within their text and never overlap, whatever is said", () =>
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      const facts = saidFacts(customer(text), null).sort((a, b) => a.from - b.from);
      for (const [i, { from, to }] of facts.entries()) {
        expect(from).toBeGreaterThanOrEqual(facts[i - 1]?.to ?? 0);
        expect(to).toBeLessThanOrEqual(text.length);
      }
    }),
  ));

import type { Rule } from "@/journeys/told/rules";

/** What each rule finds, as it ends a sentence. */
export const ruleWords: Record<Rule, string> = {
  number: "the same number",
  date: "the same date",
  amount: "the same amount",
  name: "the customer's name",
  address: "the same address",
  email: "the same e-mail address",
  phone: "the same phone number",
  problem: "the matter itself",
  asked: "asked for again, though it had been given",
  says_so: "the customer says so",
  promise_dated: "a promise with a time",
  promise_undated: "a promise without a time",
  promise_expected: "an expectation",
  amount_differs: "another amount",
  time_differs: "another time",
  yes_no_differs: "yes here, no there",
};

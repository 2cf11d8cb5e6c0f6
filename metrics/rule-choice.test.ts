import { expect, test } from "vitest";
import { type RuleWish, ruleChoice } from "./rule-choice";

const usual: RuleWish = {
  smallestGroup: "5",
  smallestCell: "30",
  smallestStratum: "10",
  csatStrata: ["outcome", "channel", "", ""],
};

test("5 customers, 30 contacts, 10 answers, by outcome and then channel, with two places left empty", () => {
  expect(ruleChoice(usual)).toEqual({
    smallestGroup: 5,
    smallestCell: 30,
    smallestStratum: 10,
    csatStrata: ["outcome", "channel"],
  });
});

test.each([
  ["0", "from 1 to 1,000"],
  ["1001", "from 1 to 1,000"],
  ["4.5", "from 1 to 1,000"],
  ["", "from 1 to 1,000"],
  ["five", "from 1 to 1,000"],
  ["-5", "from 1 to 1,000"],
  ["1e2", "from 1 to 1,000"],
])("a group of %j is refused", (smallestGroup, range) => {
  expect(ruleChoice({ ...usual, smallestGroup })).toEqual({
    problems: [
      `Customers from which a number is shown: give a whole number ${range}, not "${smallestGroup}".`,
    ],
  });
});

test("one contact is no cell to compare, and every problem is named at once", () => {
  expect(ruleChoice({ ...usual, smallestCell: "1", csatStrata: ["mood", "outcome", "outcome", ""] })).toEqual(
    {
      problems: [
        'Contacts from which a channel is compared: give a whole number from 2 to 100,000, not "1".',
        'Answers can be weighted by outcome, agent_kind, intent, channel, not by "mood".',
        "Choose each thing that answers are weighted by only once.",
      ],
    },
  );
});

test("weighted by nothing there would be nothing to weight", () => {
  expect(ruleChoice({ ...usual, csatStrata: ["", "", "", ""] })).toEqual({
    problems: ["Choose at least one thing that answers are weighted by."],
  });
});

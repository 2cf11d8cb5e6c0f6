import { expect, test } from "vitest";
import { givenSession, journeyNumbers, typedFields } from "./session-fields";

function form(entries: [string, string][]): FormData {
  const found = new FormData();
  for (const [name, value] of entries) found.append(name, value);
  return found;
}

test("ticked journeys and typed ones are linked once each: 7, and 12 and 7 again", () => {
  const fields = typedFields(
    form([
      ["journeys", "7"],
      ["more_journeys", "12, 7"],
    ]),
  );
  expect(journeyNumbers(fields)).toEqual([7, 12]);
});

test.each(["seven", "-3", "1.5", "1234567890123456"])("“%s” is no number of a journey", (words) => {
  const fields = typedFields(form([["more_journeys", words]]));
  expect(journeyNumbers(fields)).toBe(`"${words}" is no number of a journey.`);
});

test("what was left empty is nothing: no intent, no follow-up, no target", () => {
  const fields = typedFields(
    form([
      ["topic", "Refunds"],
      ["metric", "csat"],
      ["planned_on", "2026-04-27"],
    ]),
  );
  expect(givenSession(fields, [], null)).toEqual({
    topic: "Refunds",
    metric: "csat",
    intent: null,
    notes: "",
    journeyIds: [],
    plannedOn: "2026-04-27",
    followUpOn: null,
    targetValue: null,
    targetDueOn: null,
  });
});

import { expect, test } from "vitest";
import { printedQueue, queueQuestion } from "./queue-question";

test("what is usual is not in the address; what is asked for is read back from it", () => {
  expect(printedQueue(queueQuestion([]))).toEqual([]);
  const parameters: [string, string][] = [
    ["state", "mine"],
    ["rule", "silence,lost_context"],
    ["severity", "3"],
    ["entry", "flag"],
    ["order", "newest"],
  ];
  const { problems, ...question } = queueQuestion(parameters);
  expect(problems).toEqual([]);
  expect(question).toEqual({
    state: "mine",
    rules: ["silence", "lost_context"],
    severities: [3],
    entry: "flag",
    order: "newest",
  });
  expect(printedQueue(question)).toEqual(parameters);
});

test("what cannot be read is said", () => {
  const { problems, rules } = queueQuestion([
    ["rule", "noise,silence"],
    ["severity", "4"],
    ["rule", "constructor"],
  ]);
  expect(rules).toEqual(["silence"]);
  expect(problems).toEqual([
    '"rule" cannot be "noise".',
    '"severity" cannot be "4".',
    '"rule" cannot be "constructor".',
  ]);
});

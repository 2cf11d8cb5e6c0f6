import { writeFileSync } from "node:fs";
import { failureLine } from "./failures.mjs";

/**
 * A reporter of Vitest that writes how many tests passed, and a line for each thing that did not: tests, files that
 * do not load, what failed around tests, and what no test could be blamed for, as a promise rejected after its test.
 * What was skipped has not passed. UNIT_REPORT names the file to write.
 */
export default class {
  onTestRunEnd(modules, unhandled) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === "passed").length;
    const failures = [
      ...modules.flatMap(failedAround),
      ...tests.flatMap(failed),
      ...unhandled.map(failedOutside),
    ];
    writeFileSync(process.env.UNIT_REPORT, JSON.stringify({ passed, failures }));
  }
}

function failedAround(module) {
  return [module, ...module.children.allSuites()].flatMap((around) =>
    around
      .errors()
      .map((error) => failureLine(module.relativeModuleId, around.fullName ?? "the file", reasons(error))),
  );
}

function failed(test) {
  const { state, errors } = test.result();
  const words = state === "failed" ? errors.map(reasons) : [state];
  return state === "passed"
    ? []
    : words.map((each) => failureLine(test.module.relativeModuleId, test.fullName, each));
}

function failedOutside(error) {
  const step = /^\s*at (.*)$/m.exec(error.stack ?? "")?.[1] ?? "no place named";
  return failureLine("outside any test", step, reasons(error));
}

/** What went wrong and what caused it: of a property the seed is said first, and what was wrong only by the cause. */
function reasons({ name, message, cause }) {
  const seed = /\{ seed: .*\}/.exec(message)?.[0];
  const words = [`${name}:`, message.split("\n", 1)[0], seed].filter(Boolean).join(" ");
  return cause ? `${words} ← ${reasons(cause)}` : words;
}

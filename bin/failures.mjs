import { relative } from "node:path";
import { root } from "./root.mjs";

/**
 * The failed tests of Vitest's report, one line each: file, name, and the first line of what went wrong.
 * A test that was skipped has not passed, and a file that did not load has failed once.
 * @returns {string[]}
 */
export function failuresOfUnitTests({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    if (status === "failed" && assertionResults.length === 0) return [line(file, "does not load", message)];
    return assertionResults
      .filter((test) => test.status !== "passed")
      .map((test) => line(file, test.fullName, test.failureMessages?.[0] ?? test.status));
  });
}

/** What went wrong in that run outside any test, a line each with the step of the code that it comes from. */
export function unhandledErrors(found) {
  return found.map(({ name, message, stack = "" }) => {
    const step = /^\s*at (.*)$/m.exec(stack)?.[1] ?? "no place named";
    return line(`outside any test, ${step}`, name, message);
  });
}

/**
 * The same of Playwright's report. What passed only at the second attempt is named by its list as flaky.
 * @returns {string[]}
 */
export function failuresOfBrowserTests({ suites, errors = [] }) {
  const failed = suites
    .flatMap(specsWithin)
    .flatMap((spec) => spec.tests.map((test) => ({ ...test, spec })))
    .filter(({ status }) => status === "unexpected" || status === "skipped")
    .map(({ spec, status, results }) =>
      line(`e2e/${spec.file}:${spec.line}`, spec.title, results.at(-1)?.error?.message ?? status),
    );
  return [...failed, ...errors.map(({ message }) => line("e2e", "the run", message))];
}

function specsWithin({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsWithin)];
}

function line(place, name, message = "") {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with one
  const plain = message.replaceAll(/\u001b\[[0-9;]*m/g, "");
  return `${place} › ${name}: ${plain.split("\n", 1)[0]}`;
}

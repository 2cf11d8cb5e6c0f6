/**
 * The failed tests of Playwright's report, one line each: file, name, and the first line of what went wrong.
 * A test that was skipped has not passed. What passed only at the second attempt is named by its list as flaky.
 * @returns {string[]}
 */
export function failuresOfBrowserTests({ suites, errors = [] }) {
  const failed = suites
    .flatMap(specsWithin)
    .flatMap((spec) => spec.tests.map((test) => ({ ...test, spec })))
    .filter(({ status }) => status === "unexpected" || status === "skipped")
    .map(({ spec, status, results }) =>
      failureLine(`e2e/${spec.file}:${spec.line}`, spec.title, results.at(-1)?.error?.message ?? status),
    );
  return [...failed, ...errors.map(({ message }) => failureLine("e2e", "the run", message))];
}

function specsWithin({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsWithin)];
}

/** What failed, without the colours of a terminal. */
export function failureLine(place, name, message = "") {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with one
  const plain = message.replaceAll(/\u001b\[[0-9;]*m/g, "");
  return `${place} › ${name}: ${plain.split("\n", 1)[0]}`;
}

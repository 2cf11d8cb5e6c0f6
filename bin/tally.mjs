import { seconds } from "./report.mjs";

/** @typedef {{ passed: number, failures: string[] }} Count */

const total = { passed: 0, failures: [] };

/**
 * Runs a named step, whatever became of the ones before, and adds what it counted. A step that throws has
 * failed once, and says so with its sentence.
 * @param {string} name
 * @param {() => Promise<Count>} work
 * @returns {Promise<boolean>} whether nothing in it failed
 */
export async function tallied(name, work) {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const { passed, failures } = await work().catch((error) => {
    console.error(error.constructor === Error ? error.message : error);
    return { passed: 0, failures: [`${name}: ${error.message.split("\n", 1)[0]}`] };
  });
  total.passed += passed;
  total.failures.push(...failures);
  const failed = failures.length;
  const verdict = failed > 0 ? `FAILED: ${passed} passed, ${failed} failed` : `ok: ${passed} passed`;
  console.log(`── ${name}: ${verdict} (${seconds(performance.now() - started)})`);
  return failed === 0;
}

/** A step that is one test: it passes when the work does not throw. */
export function tallyOnce(name, work) {
  return tallied(name, async () => {
    await work();
    return { passed: 1, failures: [] };
  });
}

/** Names what failed, prints the last line and answers with the exit code. */
export function verdict() {
  const { passed, failures } = total;
  if (failures.length > 0) console.log(`\nWhat failed:\n${failures.map((each) => `  ${each}`).join("\n")}`);
  console.log(`\n${passed} passed, ${failures.length} failed`);
  return failures.length === 0 && passed > 0 ? 0 : 1;
}

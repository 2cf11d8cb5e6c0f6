import { seconds } from "./report.mjs";

/** @typedef {{ passed: number, failed: number }} Count */

const total = { passed: 0, failed: 0 };

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
  const { passed, failed } = await work().catch((error) => {
    console.error(error.constructor === Error ? error.message : error);
    return { passed: 0, failed: 1 };
  });
  total.passed += passed;
  total.failed += failed;
  const verdict = failed > 0 ? `FAILED: ${passed} passed, ${failed} failed` : `ok: ${passed} passed`;
  console.log(`── ${name}: ${verdict} (${seconds(performance.now() - started)})`);
  return failed === 0;
}

/** A step that is one test: it passes when the work does not throw. */
export function tallyOnce(name, work) {
  return tallied(name, async () => {
    await work();
    return { passed: 1, failed: 0 };
  });
}

/** Prints the last line and answers with the exit code. */
export function verdict() {
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

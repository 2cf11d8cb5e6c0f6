import { writeFileSync } from "node:fs";

/**
 * A reporter of Vitest for what no test could be blamed for: a promise rejected after its test, a worker that
 * ended. Such a run fails, and the report of tests does not say why. UNHANDLED_ERRORS names the file to write.
 */
export default class {
  /** @param {ReadonlyArray<{ name?: string, message: string, stack?: string }>} errors */
  onTestRunEnd(_, errors) {
    const named = errors.map(({ name, message, stack }) => ({ name, message, stack }));
    writeFileSync(process.env.UNHANDLED_ERRORS, JSON.stringify(named));
  }
}

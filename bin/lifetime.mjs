import { endChildren, killChildren } from "./children.mjs";

const closings = [];
let stopping = null;

/** Registers what must be closed before this process ends; the last registered goes first. */
export function beforeEnd(/** @type {() => Promise<void>} */ close) {
  closings.unshift(close);
}

/**
 * Waits for something that is being opened, and sees to it that it is closed before the end, however early
 * that comes.
 * @template T
 * @param {Promise<T>} opening
 * @param {(found: T) => Promise<void>} close
 */
export function opened(opening, close) {
  beforeEnd(async () => {
    const found = await opening.catch(() => null);
    if (found !== null) await close(found);
  });
  return opening;
}

/** Ends the children, closes what was registered, and leaves with this code. Again: leaves at once. */
export function end(/** @type {number} */ code) {
  stopping ??= orderly(code);
  return stopping;
}

/** Whether the end has begun, so that a child that stops is no surprise. */
export function isEnding() {
  return stopping !== null;
}

async function orderly(code) {
  let worst = code;
  await endChildren();
  for (const close of closings)
    try {
      await close();
    } catch (error) {
      console.error(error.message);
      worst = 1;
    }
  process.exit(worst);
}

/** Ends in order on Ctrl-C, on SIGTERM, and when npm, which started us, is gone. */
export function endWhenAsked() {
  let asked = 0;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => {
      // A terminal and npm both pass Ctrl-C on, so the second one may be the same key.
      if (++asked > 2) killChildren();
      else if (asked === 1) console.log("\n  Stopping …");
      end(0);
    });
  // Careful: npm does not hand on the signal that ends it; our parent is then another process.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end(0);
  }, 300).unref();
}

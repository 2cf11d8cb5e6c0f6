import { totalmem } from "node:os";

const megabyte = 2 ** 20;

/**
 * How much a server keeps in memory by itself, in MB: a quarter of what the machine or the container has, as PostgreSQL's
 * manual advises. It takes only what its data fills; with the usual 128 MB every other page comes from the system, copied.
 */
export function sharedBuffers(memory = machineMemory()) {
  return Math.max(128, Math.min(8192, Math.floor(memory / 4 / megabyte)));
}

/** Without a limit Node answers with more than any machine has, or with nothing. */
function machineMemory() {
  const limit = process.constrainedMemory?.() || Number.POSITIVE_INFINITY;
  return Math.min(limit, totalmem());
}

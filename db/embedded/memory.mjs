import { totalmem } from "node:os";

const megabyte = 2 ** 20;

/**
 * How much a server keeps in memory by itself, in MB: a quarter of what the machine or the container has, as PostgreSQL's
 * manual advises. It takes only what its data fills; with the usual 128 MB every other page comes from the system, copied.
 */
export function sharedBuffers(memory = machineMemory()) {
  return Math.max(128, Math.min(8192, Math.floor(memory / 4 / megabyte)));
}

/**
 * How much is written between two checkpoints, in MB. Each page that is changed after one is logged as a whole: with the
 * usual 1024 an import of ten million contacts had one every twenty seconds, and two thirds of its log were whole pages.
 */
export function logBetweenCheckpoints(memory = machineMemory()) {
  return Math.max(1024, Math.min(4096, sharedBuffers(memory)));
}

/** Without a limit Node answers with more than any machine has, or with nothing. */
function machineMemory() {
  const limit = process.constrainedMemory?.() || Number.POSITIVE_INFINITY;
  return Math.min(limit, totalmem());
}

const width = 10;

/** One line of progress: what it is about, then what there is to say. */
export function say(topic, sentence) {
  console.log(`  ${topic.padEnd(width)} ${sentence}`);
}

/**
 * Announces a step, does it, and says how long it took. The work answers with what was done.
 * @param {string} topic
 * @param {string} beginning
 * @param {() => Promise<string>} work
 */
export async function step(topic, beginning, work) {
  const started = performance.now();
  say(topic, `${beginning} …`);
  const done = await work();
  say(topic, `${done} (${seconds(performance.now() - started)})`);
}

export function seconds(/** @type {number} */ milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** A plain Error carries a sentence for people; anything else is a mistake of ours and shows its trace. */
export function complain(/** @type {unknown} */ error) {
  const plain = error instanceof Error && error.constructor === Error && !("code" in error);
  console.error(`${plain ? error.message : (error?.stack ?? error)}`);
}

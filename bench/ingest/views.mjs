import { Agent } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { asked } from "../asked.mjs";
import { median, quantile } from "../quantile.mjs";

const restMilliseconds = 1000;

/** Somebody who reads the overview again and again while `work` is done. Answers with what `work` does and the times. */
export async function viewedDuring(base, cookie, work) {
  const agent = new Agent({ keepAlive: true });
  const seen = [];
  let isOver = false;
  const viewing = (async () => {
    while (!isOver) {
      const answer = await asked(`${base}/`, { agent, headers: { cookie, "accept-encoding": "gzip" } });
      if (answer.status !== 200) throw new Error(`The overview answers ${answer.status}.`);
      seen.push(answer.whole);
      await pause(restMilliseconds);
    }
  })();
  const done = Promise.resolve(work()).finally(() => {
    isOver = true;
  });
  const [result] = await Promise.all([done, viewing]);
  agent.destroy();
  return { result, views: { count: seen.length, median: median(seen), p95: quantile(seen, 0.95) } };
}

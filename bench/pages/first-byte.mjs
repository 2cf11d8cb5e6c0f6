import { Agent } from "node:http";
import { asked } from "../asked.mjs";
import { quantile } from "../quantile.mjs";

const warming = 2;

/**
 * How long the server takes for a page and for the empty one, turn by turn over one connection that is open
 * already: shares of the same moments, so that what else the machine does weighs on both alike.
 */
export async function firstBytes(base, page, empty, times) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = ({ path, cookie }) => asked(base + path, { agent, headers: { cookie } });
  const found = { page: [], empty: [], whole: [] };
  for (let turn = -warming; turn < times; turn++) {
    const nothing = await ask(empty);
    const something = await ask(page);
    if (turn < 0) continue;
    found.empty.push(nothing.first);
    found.page.push(something.first);
    found.whole.push(something.whole);
  }
  agent.destroy();
  const at = (share) => quantile(found.page, share) / quantile(found.empty, share);
  return {
    first: quantile(found.page, 0.5),
    empty: quantile(found.empty, 0.5),
    whole: quantile(found.whole, 0.5),
    middle: at(0.5),
    late: at(0.95),
  };
}

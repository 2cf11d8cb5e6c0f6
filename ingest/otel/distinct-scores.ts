import { compared } from "./said";
import type { Score } from "./scores-of-span";
import type { Tree } from "./span-tree";

/**
 * Scores without those that say again what another said: the same about the same span, however it came; and
 * where the way of sending writes a score on a span and on the one above it, the same anywhere in the
 * contact, of which the uppermost stays. In a fixed order.
 */
export function distinctScores(scores: Score[], tree: Tree): Score[] {
  const sorted = scores
    .map((score) => ({ score, depth: tree.depth(score) }))
    .sort(
      (a, b) =>
        a.depth - b.depth ||
        compared(timeOf(a.score), timeOf(b.score)) ||
        compared(rest(a.score), rest(b.score)),
    );
  const once = new Map<string, Score>();
  for (const { score } of sorted) {
    const place = score.isEchoed ? "anywhere" : `${score.traceId}/${score.spanId}`;
    const key = `${place} ${print(score)}`;
    if (!once.has(key)) once.set(key, score);
  }
  return [...once.values()].sort(
    (a, b) => compared(timeOf(a), timeOf(b)) || compared(print(a), print(b)) || compared(rest(a), rest(b)),
  );
}

const timeOf = ({ at }: Score) => at ?? "";
const print = ({ name, score, label, explanation }: Score) =>
  JSON.stringify([name, score, label, explanation]);
const rest = ({ traceId, spanId, kind, evaluator, target, isEchoed }: Score) =>
  JSON.stringify([traceId, spanId, kind, evaluator, target, isEchoed]);

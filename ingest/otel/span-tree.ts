import type { Span } from "./span";

type Place = { traceId: string | null; spanId: string | null };

/** What stands above a span, as far as it has arrived. */
export type Tree = {
  /** How many spans stand above this one. */
  depth: (one: Place) => number;
  /** Those of these spans that none of these stand above. */
  uppermost: <T extends Place>(of: T[]) => T[];
  /** Those of these spans that stand above none of these. */
  innermost: <T extends Place>(of: T[]) => T[];
};

const key = ({ traceId, spanId }: Place) => `${traceId}/${spanId}`;

// Careful: spans come in chains of any length, and in circles; every walk up ends where one was before.
export function spanTree(spans: Span[]): Tree {
  const parents = new Map(
    spans.map((span) => [key(span), span.parentId && key({ ...span, spanId: span.parentId })]),
  );

  /** Walks up from a span to where `known` has an answer, and hands it down, `next` for each step. */
  function inherited<A>(from: string, known: Map<string, A>, top: A, next: (above: A, id: string) => A): A {
    const path: string[] = [];
    const passed = new Set<string>();
    let at: string | null | undefined = from;
    while (at && !known.has(at) && !passed.has(at)) {
      passed.add(at);
      path.push(at);
      at = parents.get(at);
    }
    let answer = (at ? known.get(at) : undefined) ?? top;
    for (const id of path.reverse()) {
      answer = next(answer, id);
      known.set(id, answer);
    }
    return answer;
  }

  const depths = new Map<string, number>();
  return {
    depth: (one) => inherited(key(one), depths, -1, (above) => above + 1),
    uppermost(of) {
      const ids = new Set(of.map(key));
      const covered = new Map<string, boolean>();
      return of.filter((one) => {
        const parent = parents.get(key(one));
        return !parent || !inherited(parent, covered, false, (above, id) => above || ids.has(id));
      });
    },
    innermost(of) {
      const around = new Set<string>();
      for (const one of of)
        for (let at = parents.get(key(one)); at && !around.has(at); at = parents.get(at)) around.add(at);
      return of.filter((one) => !around.has(key(one)));
    },
  };
}

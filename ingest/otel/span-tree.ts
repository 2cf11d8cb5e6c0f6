import type { Span } from "./span";

/** Which spans stand above a span, as far as they have arrived; a span goes by `traceId/spanId`. */
export type Tree = { above: (one: { traceId: string | null; spanId: string | null }) => string[] };

export function spanTree(spans: Span[]): Tree {
  const parents = new Map(spans.map(({ traceId, spanId, parentId }) => [`${traceId}/${spanId}`, parentId]));
  return {
    above({ traceId, spanId }) {
      const found = new Set<string>();
      let parent = parents.get(`${traceId}/${spanId}`);
      while (parent && !found.has(`${traceId}/${parent}`)) {
        found.add(`${traceId}/${parent}`);
        parent = parents.get(`${traceId}/${parent}`);
      }
      return [...found];
    },
  };
}

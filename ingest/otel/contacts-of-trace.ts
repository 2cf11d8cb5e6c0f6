import type { Conventions } from "./conventions";
import { first, inOrderOfBelief, namesAny, type Said, said, under } from "./said";
import type { Span } from "./span";

/** To which contact a span of a trace belongs, by its id; a span that has not arrived: where the trace does. */
export type TraceContacts = { of: (spanId: string | null) => string; all: string[] };

/**
 * To which contacts the spans of one trace belong; null: the trace is nobody's conversation.
 * A span belongs where it says, else where the nearest span above it belongs, else where the trace does.
 * Depends on the set of the spans alone.
 */
export function contactsOfTrace(spans: Span[], conventions: Conventions): TraceContacts | null {
  const believed = inOrderOfBelief(spans).map((span) => said(span, conventions));
  if (!isConversation(believed, conventions) || isSimulated(believed, conventions)) return null;
  const keys = conventions.keys.interaction;
  const namesOf = new Map(believed.map((one) => [one.span.spanId, namesIn(one, keys)]));
  const renamed = synonyms([...namesOf.values()]);
  const known = (name: string) => renamed.get(name) ?? name;
  const best = first(keys, believed);
  const everywhere = best && best.length <= longest ? known(best) : (spans[0]?.traceId as string);

  const parents = new Map(spans.map((span) => [span.spanId, span.parentId]));
  const found = new Map<string, string>();
  for (const { spanId } of spans) {
    const passed = new Set<string>();
    let at: string | null = spanId;
    while (at !== null && !found.has(at) && !namesOf.get(at)?.[0] && !passed.has(at)) {
      passed.add(at);
      at = parents.get(at) ?? null;
    }
    const name = at === null ? undefined : namesOf.get(at)?.[0];
    const contact = (at === null ? undefined : found.get(at)) ?? (name ? known(name) : everywhere);
    for (const id of passed) found.set(id, contact);
    found.set(spanId, contact);
  }
  const of = (spanId: string | null) => found.get(spanId ?? "") ?? everywhere;
  return { of, all: [...new Set(found.values())] };
}

/** The longest id that a contact can have; what is longer is no id. */
const longest = 256;

/** What a span calls its contact, the best name first. */
function namesIn(one: Said, keys: string[]): string[] {
  return keys
    .map((key) => under(key, one))
    .filter((name): name is string => name !== undefined && name.length <= longest);
}

/** Lesser names that always stand beside the same best one, which they are then other words for. */
function synonyms(lists: string[][]): Map<string, string> {
  const best = new Map<string, string | null>();
  for (const [name, ...lesser] of lists)
    for (const other of lesser) {
      const before = best.get(other);
      best.set(other, before === undefined || before === name ? (name as string) : null);
    }
  return new Map([...best].filter((pair): pair is [string, string] => pair[1] !== null));
}

function isConversation(spans: Said[], { conversationPrefixes, voiceSpans, wholeContactSpans }: Conventions) {
  const hints = new Set([...voiceSpans, ...wholeContactSpans]);
  return spans.some(
    ({ span, places }) =>
      hints.has(span.name) ||
      span.events.some(({ name }) => name.startsWith("gen_ai.")) ||
      places.some((place) => namesAny(Object.keys(place), conversationPrefixes)),
  );
}

function isSimulated(spans: Said[], { simulated }: Conventions): boolean {
  return spans.some((one) => simulated.some((key) => /^(true|1)$/i.test(under(key, one) ?? "")));
}

import type { Given } from "../canonical";
import { type SourceRules, usualRules } from "../source-rules";
import { spansOf } from "./batch";
import { contactOfSpans } from "./contact-of-spans";
import { contactsOfTrace } from "./contacts-of-trace";
import type { Conventions } from "./conventions";
import { sifted } from "./sifted";
import type { Span } from "./span";
import { bytes, instant, request, type Sketch } from "./test-spans";
import { usualConventions } from "./usual-conventions";

type Options = {
  resource?: Parameters<typeof request>[1];
  conventions?: Partial<Conventions>;
  rules?: Partial<SourceRules>;
  now?: number;
};

/** What becomes of these spans without a database: the canonical record of every contact, by its id. */
export function contactsOf(sketches: Sketch[], options: Options = {}): Record<string, Given> {
  const conventions = { ...usualConventions, ...options.conventions };
  const rules = { ...usualRules, ...options.rules };
  const { taken } = spansOf(bytes(request(sketches, options.resource)), "json");
  const gathered = new Map<string, Span[]>();
  for (const trace of new Set(taken.map(({ traceId }) => traceId))) {
    const spans = sifted(taken, conventions, rules).filter(({ traceId }) => traceId === trace);
    const contacts = contactsOfTrace(spans, conventions);
    for (const span of contacts ? spans : []) {
      const interaction = contacts?.of(span.spanId) ?? "";
      gathered.set(interaction, [...(gathered.get(interaction) ?? []), span]);
    }
  }
  const now = instant(options.now ?? 86_400);
  return Object.fromEntries(
    [...gathered].map(([interaction, spans]) => [
      interaction,
      contactOfSpans({ interaction, spans, scores: [] }, conventions, now).given,
    ]),
  );
}

/** The one contact that these spans make. */
export function contactOf(sketches: Sketch[], options: Options = {}): Given {
  const found = Object.values(contactsOf(sketches, options));
  if (found.length !== 1 || !found[0]) throw new Error(`These spans make ${found.length} contacts.`);
  return found[0];
}

import { withoutPrivate } from "../redaction/kept";
import { redacted } from "../redaction/redacted";
import type { SourceRules } from "../source-rules";
import type { Conventions, Field } from "./conventions";
import { namesAny } from "./said";
import type { Attributes, Span, Value } from "./span";
import { isTree } from "./values";

/** The most attributes of a span, and the longest text in one, that are kept. */
const most = 128;
const longest = 16_384;

/** Attributes of the machine that a span ran on; nobody asks for them here. */
const ofMachines = ["telemetry", "process", "host", "os", "k8s", "container", "cloud", "webengine"];

/**
 * Spans without what need not, or must not, be kept: words that people said unless the source keeps text, and
 * what is private in any text. Under the keys that say something about a contact stands no text.
 */
export function sifted(spans: Span[], conventions: Conventions, rules: SourceRules): Span[] {
  // All spans of a process have one resource.
  const resources = new Map(
    [...new Set(spans.map(({ resource }) => resource))].map((resource) => [
      resource,
      without(kept(resource, conventions, rules), ofMachines),
    ]),
  );
  return spans.map((span) => ({
    ...span,
    name: redacted(span.name, rules.idCountries),
    attributes: kept(span.attributes, conventions, rules),
    resource: resources.get(span.resource) ?? {},
    events: span.events
      .filter(({ name }) => rules.keepsText || name === evaluationEvent)
      .slice(0, most)
      .map((event) => ({
        ...event,
        name: redacted(event.name, rules.idCountries),
        attributes: capped(plain(event.attributes, conventions, rules), conventions),
      })),
  }));
}

/** The name of the span event, or log event, with which the GenAI conventions report an evaluation. */
export const evaluationEvent = "gen_ai.evaluation.result";

function kept(attributes: Attributes, conventions: Conventions, rules: SourceRules): Attributes {
  const { wordPrefixes, metadata } = conventions;
  const mute = (given: Attributes) =>
    plain(rules.keepsText ? given : without(given, wordPrefixes, meant(conventions)), conventions, rules);
  const sifted = mute(attributes);
  for (const name of metadata) {
    const value = sifted[name];
    if (typeof value === "string") sifted[name] = inside(value, mute, rules);
    else if (typeof value === "object" && !Array.isArray(value)) sifted[name] = mute(value);
  }
  return capped(sifted, conventions);
}

function plain(attributes: Attributes, conventions: Conventions, { idCountries }: SourceRules): Attributes {
  return withoutPrivate(attributes, meant(conventions), idCountries) as Attributes;
}

const nothing: ReadonlySet<string> = new Set();

function without(attributes: Attributes, roots: string[], except = nothing): Attributes {
  const rest: Attributes = Object.create(null);
  for (const name in attributes)
    if (except.has(name) || !namesAny([name], roots)) rest[name] = attributes[name] as Value;
  return rest;
}

/** Metadata that is the text of an object; what is no JSON may be words. */
function inside(text: string, mute: (given: Attributes) => Attributes, rules: SourceRules): string {
  try {
    const object = JSON.parse(text) as unknown;
    return isTree(object) ? JSON.stringify(mute(object as Attributes)) : redacted(text, rules.idCountries);
  } catch {
    return rules.keepsText ? redacted(text, rules.idCountries) : "";
  }
}

/** At most so many attributes, first those that mean something here. */
function capped(attributes: Attributes, conventions: Conventions): Attributes {
  const names = Object.keys(attributes);
  const rest: Attributes = Object.create(null);
  for (const name of names.length <= most ? names : chosen(names, conventions))
    rest[name] = shortened(attributes[name] as Value);
  return rest;
}

const scoring = ["eval", "evaluations", "annotations", "trace", "session", "handoff"];

function chosen(names: string[], conventions: Conventions): string[] {
  const worth = (name: string) => Number(meant(conventions).has(name) || namesAny([name], scoring));
  return [...names].sort((a, b) => worth(b) - worth(a)).slice(0, most);
}

function shortened(value: Value): Value {
  if (typeof value === "string")
    return value.length > longest ? value.slice(0, longest).replace(/[\ud800-\udbff]$/, "") : value;
  if (typeof value !== "object") return value;
  const text = JSON.stringify(value);
  return text.length > longest ? "" : value;
}

const keysOf = new WeakMap<Conventions, ReadonlySet<string>>();

/** The keys that say something about a contact. */
function meant(conventions: Conventions): ReadonlySet<string> {
  const { keys, metadata } = conventions;
  const known =
    keysOf.get(conventions) ??
    new Set([...Object.keys(keys).flatMap((field) => keys[field as Field]), ...metadata]);
  keysOf.set(conventions, known);
  return known;
}

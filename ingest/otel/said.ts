import type { Conventions } from "./conventions";
import type { Attributes, Span, Value } from "./span";

/** Where a span can say something, in the order in which it is believed. */
export type Said = { span: Span; places: Attributes[] };

/** The attributes of a span, the objects in its metadata, and its resource. */
export function said(span: Span, { metadata }: Conventions): Said {
  const objects = metadata.map((name) => objectIn(span.attributes[name] ?? span.resource[name]));
  return { span, places: [span.attributes, ...objects, span.resource] };
}

function objectIn(value: Value | undefined): Attributes {
  if (typeof value === "object" && !Array.isArray(value)) return value;
  if (typeof value !== "string" || !value.trimStart().startsWith("{")) return {};
  try {
    return JSON.parse(value) as Attributes;
  } catch {
    return {};
  }
}

/** What a key is said to be, as text; undefined when it is absent, blank, or no plain value. */
export function under(key: string, { places }: Said): string | undefined {
  for (const place of places) {
    const found = Object.hasOwn(place, key) ? plain(place[key]) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first of these keys that any of the spans has; the spans in the order in which they are believed. */
export function first(keys: string[], spans: Said[]): string | undefined {
  for (const key of keys)
    for (const one of spans) {
      const found = under(key, one);
      if (found !== undefined) return found;
    }
  return undefined;
}

/** Spans in the order in which they are believed: those that nothing is above, then the earliest. */
export function inOrderOfBelief(spans: Span[]): Span[] {
  return [...spans].sort(
    (a, b) =>
      Number(a.parentId !== null) - Number(b.parentId !== null) ||
      compared(a.startedAt, b.startedAt) ||
      compared(a.traceId, b.traceId) ||
      compared(a.spanId, b.spanId),
  );
}

export function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether one of the names is one of `roots`, or begins with one and a dot. */
export function namesAny(names: string[], roots: string[]): boolean {
  const known = sets.get(roots) ?? new Set(roots);
  sets.set(roots, known);
  return names.some((name) => isUnder(name, known));
}

// For every attribute of every span: a walk over the dots of its name, not over the list.
const sets = new WeakMap<string[], Set<string>>();

function isUnder(name: string, roots: Set<string>): boolean {
  if (roots.has(name)) return true;
  for (let dot = name.indexOf("."); dot !== -1; dot = name.indexOf(".", dot + 1))
    if (roots.has(name.slice(0, dot))) return true;
  return false;
}

function plain(value: Value | undefined): string | undefined {
  if (value === undefined || value === null || typeof value === "object") return undefined;
  const text = String(value).trim();
  return text === "" ? undefined : text;
}

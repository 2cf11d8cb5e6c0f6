import type { Given } from "../canonical";

/**
 * What one system's payload says, in canonical records: none when it says nothing that is kept here, null
 * when it is no payload of that system. `source` is the slug that ids of its own are told apart by.
 */
export type Adapter = (payload: unknown, source: string) => Given[] | null;

/** What lies at a path of objects and lists; undefined when there is nothing. */
export function within(value: unknown, ...path: (string | number)[]): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Record<string | number, unknown>)[step];
  }
  return found ?? undefined;
}

/** Text or a number as text; undefined for all else and for nothing. */
export function said(value: unknown): string | undefined {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** An id: where these systems mean nobody, some of them say 0. */
export function named(value: unknown): string | undefined {
  const id = said(value);
  return id === "0" ? undefined : id;
}

/** What is said by the first of these names that has anything: systems write one field under several. */
export function firstSaid(value: unknown, ...names: string[]): string | undefined {
  return names.map((name) => said(within(value, name))).find((found) => found !== undefined);
}

export function listed(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** An instant as ISO text: seconds since 1970, ISO text, or `2026-03-02 09:00:00 UTC`. */
export function instantOf(value: unknown): string | undefined {
  const text = said(value);
  if (text === undefined) return undefined;
  const seconds = /^\d{9,11}(\.\d+)?$/.test(text) ? Number(text) : null;
  const at = new Date(seconds === null ? zoned(text) : Math.round(seconds * 1000));
  return Number.isNaN(at.getTime()) || at.getTime() <= 0 ? undefined : at.toISOString();
}

/** As an instant; what is none stays as it stands, to be refused by name or read in the zone that was said. */
export function instantOrText(value: unknown): string | undefined {
  return instantOf(value) ?? said(value);
}

// Careful: V8 reads a text without a zone in the server's own, and `12/04/2026` as December.
function zoned(text: string): string {
  const plain = text.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?) UTC$/, "$1T$2Z");
  const isIso = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/.test(plain);
  const isSpelt = /^[A-Z][a-z]{2} [A-Z][a-z]{2} \d\d \d{4} [\d:]+ GMT[+-]\d{4}/.test(plain);
  return isIso || isSpelt ? plain : "";
}

export type Identifier = { type: string; value: string; namespace?: string };

/** The identifiers that were given; undefined when there are none. */
export function identified(...given: [type: string, value: unknown, namespace?: string][]) {
  const identifiers = given.flatMap(([type, value, namespace]): Identifier[] => {
    const id = named(value);
    return id === undefined ? [] : [{ type, value: id, ...(namespace !== undefined && { namespace }) }];
  });
  return identifiers.length > 0 ? { identifiers } : undefined;
}

/** How it ended, also where that is to be taken back: null clears what an older version said. */
export function ended(resolution: string | null, source: string | null) {
  return { resolution, resolution_source: resolution === null ? null : source };
}

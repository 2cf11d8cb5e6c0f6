type Plain = string | number | boolean | Plain[] | { [name: string]: Plain };

export type Sketch = {
  /** One hex digit is enough: ids are filled up with it. */
  trace?: string;
  id: string;
  parent?: string;
  name?: string;
  /** Seconds after the first of March 2026, noon. */
  from?: number;
  to?: number | null;
  says?: { [key: string]: Plain };
  events?: { name: string; at?: number; says: { [key: string]: Plain } }[];
  failed?: boolean;
};

const noon = Date.UTC(2026, 2, 1, 12) / 1000;

/** A span in the JSON encoding of OTLP. */
export function otlp({ trace = "a", id, parent, name = "step", from = 0, to = from + 1, ...more }: Sketch) {
  return {
    traceId: trace.repeat(32).slice(0, 32),
    spanId: id.repeat(16).slice(0, 16),
    ...(parent && { parentSpanId: parent.repeat(16).slice(0, 16) }),
    name,
    kind: 1,
    startTimeUnixNano: nanoseconds(from),
    ...(to !== null && { endTimeUnixNano: nanoseconds(to) }),
    attributes: pairs(more.says ?? {}),
    events: (more.events ?? []).map(({ name, at = from, says }) => ({
      name,
      timeUnixNano: nanoseconds(at),
      attributes: pairs(says),
    })),
    status: { code: more.failed ? 2 : 0 },
  };
}

/** A request of these spans, all of one resource. */
export function request(spans: Sketch[], resource: { [key: string]: Plain } = { "service.name": "bot" }) {
  return {
    resourceSpans: [
      {
        resource: { attributes: pairs(resource) },
        scopeSpans: [{ scope: { name: "test" }, spans: spans.map(otlp) }],
      },
    ],
  };
}

export const bytes = (json: unknown) => Buffer.from(JSON.stringify(json));

export function nanoseconds(second: number): string {
  return `${Math.round((noon + second) * 1000)}000000`;
}

/** The same second as the database and the API write it. */
export function instant(second: number): string {
  return new Date((noon + second) * 1000).toISOString();
}

export function pairs(says: { [key: string]: Plain }) {
  return Object.entries(says).map(([key, value]) => ({ key, value: any(value) }));
}

function any(value: Plain): object {
  if (typeof value === "string") return { stringValue: value };
  if (typeof value === "boolean") return { boolValue: value };
  if (Array.isArray(value)) return { arrayValue: { values: value.map(any) } };
  if (typeof value === "object") return { kvlistValue: { values: pairs(value) } };
  return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value };
}

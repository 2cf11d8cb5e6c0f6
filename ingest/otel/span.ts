/** What an attribute can be. Integers beyond 2^53 are text, as are numbers that JSON does not have. */
export type Value = string | number | boolean | Value[] | { [name: string]: Value };

/** Careful: names are hostile input, so these have no prototype. */
export type Attributes = { [name: string]: Value };

export type SpanEvent = { name: string; at: string | null; attributes: Attributes };

/** One span as it is kept. Ids are lower-case hex, times ISO instants with microseconds. */
export type Span = {
  traceId: string;
  spanId: string;
  parentId: string | null;
  name: string;
  startedAt: string;
  /** Null: it did not say when it ended, or said before it began. */
  endedAt: string | null;
  failed: boolean;
  attributes: Attributes;
  resource: Attributes;
  events: SpanEvent[];
};

/** A log record that carries an event, with what it says it belongs to. */
export type LogEvent = {
  name: string;
  at: string;
  traceId: string | null;
  spanId: string | null;
  attributes: Attributes;
};

/** A span or log record that cannot be taken: where it stands in the body, what it is called, and why. */
export type Refused = { place: string; id: string | null; why: string };

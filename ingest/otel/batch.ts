import { looseScore } from "./loose-score";
import { fromProtobuf, logsRequest, type Tree, traceRequest } from "./protobuf";
import type { LooseScore } from "./scores-of-span";
import type { Attributes, LogEvent, Refused, Span, SpanEvent } from "./span";
import { Undecodable } from "./undecodable";
import { attributesOf, hexId, instantOf, isTree, listed, Unusable, words } from "./values";

export type Encoding = "protobuf" | "json";
export type Batch<T> = { taken: T[]; refused: Refused[] };

/** The spans of a request. Spans that cannot be used are named; a body that cannot be read throws. */
export function spansOf(body: Uint8Array, encoding: Encoding): Batch<Span> {
  const tree = treeOf(body, encoding, traceRequest);
  return walk(tree, ["resourceSpans", "scopeSpans", "spans"], spanOf);
}

/** The evaluations among the log records of a request; all other log lines are passed over. */
export function scoresOf(body: Uint8Array, encoding: Encoding): Batch<LooseScore> {
  const tree = treeOf(body, encoding, logsRequest);
  const { taken, refused } = walk(tree, ["resourceLogs", "scopeLogs", "logRecords"], (leaf) => {
    const event = logEventOf(leaf);
    return event && looseScore(event);
  });
  return { taken: taken.filter((score) => score !== null), refused };
}

function treeOf(body: Uint8Array, encoding: Encoding, message: typeof traceRequest): Tree {
  if (encoding === "protobuf") return fromProtobuf(message, body);
  const tree = parsed(body);
  if (!isTree(tree)) throw new Undecodable("The body must be a JSON object.");
  return tree;
}

function parsed(body: Uint8Array): unknown {
  if (body.length === 0) return {};
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    throw new Undecodable("The body is not JSON, or it is cut off.");
  }
}

type Path = [resources: string, scopes: string, leaves: string];

function walk<T>(
  tree: Tree,
  [resources, scopes, leaves]: Path,
  read: (leaf: Tree, resource: Attributes) => T,
): Batch<T> {
  const batch: Batch<T> = { taken: [], refused: [] };
  for (const [i, group] of branches(tree, resources, resources)) {
    const resource = resourceOf(group, `${resources}[${i}]`);
    for (const [j, scope] of branches(group, scopes, `${resources}[${i}].${scopes}`)) {
      const place = `${resources}[${i}].${scopes}[${j}].${leaves}`;
      for (const [k, leaf] of branches(scope, leaves, place, "any")) {
        try {
          if (!isTree(leaf)) throw new Unusable("it is not an object");
          batch.taken.push(read(leaf, resource));
        } catch (error) {
          if (!(error instanceof Unusable)) throw error;
          batch.refused.push({ place: `${place}[${k}]`, id: idOf(leaf), why: error.message });
        }
      }
    }
  }
  return batch;
}

function branches(of: Tree, name: string, place: string): [number, Tree][];
function branches(of: Tree, name: string, place: string, kind: "any"): [number, unknown][];
function branches(of: Tree, name: string, place: string, kind?: "any"): [number, unknown][] {
  const given = of[name] ?? [];
  if (!Array.isArray(given)) throw new Undecodable(`${place} must be a list.`);
  return given.map((one, index) => {
    if (kind !== "any" && !isTree(one)) throw new Undecodable(`${place}[${index}] must be an object.`);
    return [index, one];
  });
}

function resourceOf(group: Tree, place: string): Attributes {
  const resource = group.resource ?? {};
  try {
    if (!isTree(resource)) throw new Unusable("it is not an object");
    return attributesOf(resource);
  } catch (error) {
    if (error instanceof Unusable)
      throw new Undecodable(`${place}.resource cannot be read: ${error.message}.`);
    throw error;
  }
}

function idOf(leaf: unknown): string | null {
  return isTree(leaf) && typeof leaf.spanId === "string" && leaf.spanId !== ""
    ? leaf.spanId.slice(0, 16)
    : null;
}

function spanOf(leaf: Tree, resource: Attributes): Span {
  const traceId = hexId(leaf, "traceId", 16);
  const spanId = hexId(leaf, "spanId", 8);
  if (!traceId || !spanId) throw new Unusable(`${traceId ? "spanId" : "traceId"} is missing`);
  const startedAt = instantOf(leaf, "startTimeUnixNano");
  if (!startedAt) throw new Unusable("startTimeUnixNano is missing");
  const endedAt = instantOf(leaf, "endTimeUnixNano");
  const parentId = hexId(leaf, "parentSpanId", 8);
  return {
    traceId,
    spanId,
    parentId: parentId === spanId ? null : parentId,
    name: words(leaf, "name").slice(0, 256),
    startedAt,
    endedAt: endedAt !== null && endedAt >= startedAt ? endedAt : null,
    failed: isTree(leaf.status) && leaf.status.code === 2,
    attributes: attributesOf(leaf),
    resource,
    events: listed(leaf, "events").map(eventOf),
  };
}

function eventOf(given: unknown): SpanEvent {
  if (!isTree(given)) throw new Unusable("an event is not an object");
  return {
    name: words(given, "name"),
    at: instantOf(given, "timeUnixNano"),
    attributes: attributesOf(given),
  };
}

function logEventOf(leaf: Tree): LogEvent | null {
  const attributes = attributesOf(leaf);
  const name = words(leaf, "eventName") || String(attributes["event.name"] ?? "");
  if (name === "") return null;
  const at = instantOf(leaf, "timeUnixNano") ?? instantOf(leaf, "observedTimeUnixNano");
  if (!at) throw new Unusable("timeUnixNano is missing");
  return {
    name,
    at,
    traceId: hexId(leaf, "traceId", 16),
    spanId: hexId(leaf, "spanId", 8),
    attributes,
  };
}

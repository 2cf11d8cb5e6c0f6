import { BinaryReader, WireType } from "@bufbuild/protobuf/wire";
import { deepest, Undecodable } from "./undecodable";

type Reader = { wire: WireType; read: (from: BinaryReader) => unknown };
type Field = [name: string, value: Reader | Message, many?: "many"];

/** The fields of a message that mean something here, by number; all others are skipped. */
export type Message = { fields: Map<number, Field> };

function message(fields: Record<number, Field>): Message {
  return { fields: new Map(Object.entries(fields).map(([number, field]) => [Number(number), field])) };
}

const bytesOf = (from: BinaryReader, encoding: "hex" | "base64") =>
  Buffer.from(from.bytes()).toString(encoding);

// Text that is not UTF-8 is mended rather than refused: senders cut long text in the middle of a letter.
const text: Reader = {
  wire: WireType.LengthDelimited,
  read: (from) => {
    const bytes = from.bytes();
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
  },
};
const id: Reader = { wire: WireType.LengthDelimited, read: (from) => bytesOf(from, "hex") };
const bytes: Reader = { wire: WireType.LengthDelimited, read: (from) => bytesOf(from, "base64") };
const flag: Reader = { wire: WireType.Varint, read: (from) => from.bool() };
const choice: Reader = { wire: WireType.Varint, read: (from) => from.int32() };
const integer: Reader = { wire: WireType.Varint, read: (from) => from.int64() };
const real: Reader = { wire: WireType.Bit64, read: (from) => from.double() };
const instant: Reader = { wire: WireType.Bit64, read: (from) => from.fixed64() };

const value = message({
  1: ["stringValue", text],
  2: ["boolValue", flag],
  3: ["intValue", integer],
  4: ["doubleValue", real],
  7: ["bytesValue", bytes],
});
const pair = message({ 1: ["key", text], 2: ["value", value] });
value.fields.set(5, ["arrayValue", message({ 1: ["values", value, "many"] })]);
value.fields.set(6, ["kvlistValue", message({ 1: ["values", pair, "many"] })]);

const attributes: Field = ["attributes", pair, "many"];
const resource: Field = ["resource", message({ 1: attributes })];
const scope: Field = ["scope", message({ 1: ["name", text], 2: ["version", text] })];

const event = message({ 1: ["timeUnixNano", instant], 2: ["name", text], 3: attributes });
const span = message({
  1: ["traceId", id],
  2: ["spanId", id],
  4: ["parentSpanId", id],
  5: ["name", text],
  7: ["startTimeUnixNano", instant],
  8: ["endTimeUnixNano", instant],
  9: attributes,
  11: ["events", event, "many"],
  15: ["status", message({ 3: ["code", choice] })],
});
const logRecord = message({
  1: ["timeUnixNano", instant],
  6: attributes,
  9: ["traceId", id],
  10: ["spanId", id],
  11: ["observedTimeUnixNano", instant],
  12: ["eventName", text],
});

/** ExportTraceServiceRequest of opentelemetry-proto 1.9. */
export const traceRequest = message({
  1: [
    "resourceSpans",
    message({
      1: resource,
      2: ["scopeSpans", message({ 1: scope, 2: ["spans", span, "many"] }), "many"],
    }),
    "many",
  ],
});

/** ExportLogsServiceRequest of opentelemetry-proto 1.9. */
export const logsRequest = message({
  1: [
    "resourceLogs",
    message({
      1: resource,
      2: ["scopeLogs", message({ 1: scope, 2: ["logRecords", logRecord, "many"] }), "many"],
    }),
    "many",
  ],
});

export type Tree = { [name: string]: unknown };

/** The message as the tree that the JSON encoding of OTLP would have given: ids in hex, 64 bits as bigint. */
export function fromProtobuf(of: Message, given: Uint8Array): Tree {
  try {
    return read(of, new BinaryReader(given), given.length, 0);
  } catch (error) {
    if (error instanceof Undecodable) throw error;
    throw new Undecodable("The body is not the protobuf message that this address takes, or it is cut off.");
  }
}

function read(of: Message, from: BinaryReader, end: number, depth: number): Tree {
  if (depth > deepest * 4) throw new Undecodable(`The body nests values deeper than ${deepest} levels.`);
  const tree: Tree = {};
  while (from.pos < end) {
    const [number, wire] = from.tag();
    const field = of.fields.get(number);
    if (!field || wireOf(field[1]) !== wire) {
      from.skip(wire, number);
      continue;
    }
    const [name, kind, many] = field;
    const found = "fields" in kind ? nested(kind, from, depth) : kind.read(from);
    if (!many) tree[name] = found;
    else if (Array.isArray(tree[name])) tree[name].push(found);
    else tree[name] = [found];
  }
  if (from.pos !== end) throw new RangeError("A field reaches beyond its message.");
  return tree;
}

function nested(of: Message, from: BinaryReader, depth: number): Tree {
  const length = from.uint32();
  if (from.pos + length > from.len) throw new RangeError("A message reaches beyond the body.");
  return read(of, from, from.pos + length, depth + 1);
}

function wireOf(kind: Reader | Message): WireType {
  return "fields" in kind ? WireType.LengthDelimited : kind.wire;
}

import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import type { Message, Tree } from "./protobuf";

/** The protobuf of a tree: the way back from `fromProtobuf`, for tests alone. */
export function packed(of: Message, tree: Tree): Uint8Array {
  const writer = new BinaryWriter();
  for (const [number, [name, kind, many]] of of.fields) {
    const given = tree[name];
    if (given === undefined || given === null) continue;
    for (const one of many ? (given as unknown[]) : [given]) {
      const wire = "fields" in kind ? WireType.LengthDelimited : kind.wire;
      writer.tag(number, wire);
      if ("fields" in kind) writer.bytes(packed(kind, one as Tree));
      else write(writer, wire, name, one);
    }
  }
  return writer.finish();
}

function write(writer: BinaryWriter, wire: WireType, name: string, value: unknown): void {
  if (wire === WireType.Varint) writer.int64(BigInt(value as string | number | boolean));
  else if (name === "doubleValue") writer.double(value as number);
  else if (wire === WireType.Bit64) writer.fixed64(value as string);
  else if (name.endsWith("Id")) writer.bytes(Buffer.from(value as string, "hex"));
  else if (name === "bytesValue") writer.bytes(Buffer.from(value as string, "base64"));
  else writer.string(value as string);
}
